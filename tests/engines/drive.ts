import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import puppeteer, { type KeyInput } from 'puppeteer-core';

/** What the tests ask of an engine: Firefox by WebDriver BiDi, WebKit by its own WebDriver. */
export interface Engine {
  open(url: string): Promise<void>;
  /** Runs a function's body in the page; what it returns must be JSON. */
  run<T>(body: string): Promise<T>;
  /** A click with the real mouse, in CSS pixels of the viewport. */
  click(x: number, y: number): Promise<void>;
  /** `Shift+Tab` holds the one and presses the other. */
  press(key: string): Promise<void>;
  close(): Promise<void>;
}

const VIEW = { width: 1200, height: 800 };

/** Installs a Debian package as root where its program is missing; false when that cannot be. */
function have(program: string, ...packages: string[]): boolean {
  if (existsSync(program)) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  } catch {
    return false;
  }
  return existsSync(program);
}

export const haveFirefox = have('/usr/bin/firefox-esr', 'firefox-esr');
export const haveWebKit = have('/usr/bin/WebKitWebDriver', 'webkit2gtk-driver') && have('/usr/bin/xvfb-run', 'xvfb', 'xauth');

export async function firefox(): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true });
  let page = await browser.newPage();
  await page.setViewport(VIEW);
  let fresh = true;
  return {
    open: async (url) => {
      // A page that the focus has left for the browser's own buttons never quite has it again.
      if (!fresh) {
        const before = page;
        page = await browser.newPage();
        await page.setViewport(VIEW);
        await before.close();
      }
      fresh = false;
      await page.goto(url, { waitUntil: 'load' });
    },
    run: (body) => page.evaluate(`(() => { ${body} })()`) as Promise<never>,
    click: (x, y) => page.mouse.click(x, y),
    press: async (key) => {
      const shifted = key.startsWith('Shift+');
      if (shifted) await page.keyboard.down('Shift');
      await page.keyboard.press((shifted ? key.slice(6) : key) as KeyInput);
      if (shifted) await page.keyboard.up('Shift');
    },
    close: () => browser.close(),
  };
}

const KEYS: Readonly<Record<string, string>> = { Escape: '\uE00C', Tab: '\uE004', Enter: '\uE007' };

export async function webkit(): Promise<Engine> {
  const port = await freePort();
  const driver = spawn('xvfb-run', ['-a', '/usr/bin/WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', detached: true });
  const ask = async (path: string, body?: object, method = 'POST'): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }) });
    const { value } = (await response.json()) as { value: { error?: string; message?: string; sessionId?: string } };
    if (value && typeof value === 'object' && value.error) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
  const binary = execFileSync('sh', ['-c', 'ls /usr/lib/*/webkit2gtk-4.*/MiniBrowser | tail -1'], { encoding: 'utf8' }).trim();
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } };
  const { sessionId } = await retry(() => ask('/session', { capabilities })) as { sessionId: string };
  const at = `/session/${sessionId}`;
  await ask(`${at}/window/rect`, { ...VIEW, x: 0, y: 0 });
  const act = (type: string, parameters: object, actions: object[]) => ask(`${at}/actions`, { actions: [{ type, id: type, parameters, actions }] });
  return {
    open: async (url) => void (await ask(`${at}/url`, { url })),
    run: (body) => ask(`${at}/execute/sync`, { script: body, args: [] }) as Promise<never>,
    click: async (x, y) => void (await act('pointer', { pointerType: 'mouse' }, [
      { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 },
    ])),
    press: async (key) => void (await act('key', {}, [{ type: 'keyDown', value: KEYS[key] }, { type: 'keyUp', value: KEYS[key] }])),
    close: async () => {
      await ask(at, undefined, 'DELETE').catch(() => undefined);
      end(driver);
    },
  };
}

/** The driver, Xvfb and the browser are one process group. */
function end(driver: ChildProcess): void {
  if (driver.pid !== undefined) process.kill(-driver.pid, 'SIGTERM');
}

async function retry<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries > 40) throw error;
      await new Promise((resume) => setTimeout(resume, 250));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
