import { readFile, type OpenedArticle } from './opened.ts';

/** The dialog that opens an article: paste it, drop it, or choose a file. */
export class OpenDialog {
  private readonly dialog: HTMLDialogElement;
  private readonly show: (opened: OpenedArticle) => void;

  constructor(dialog: HTMLDialogElement, show: (opened: OpenedArticle) => void) {
    this.dialog = dialog;
    this.show = show;
    const text = this.part<HTMLTextAreaElement>('textarea');
    const file = this.part<HTMLInputElement>('input[type=file]');
    this.part('form').addEventListener('submit', (event) => {
      event.preventDefault();
      const pasted = text.value;
      if (pasted.trim() === '') return this.complain('Paste the text first, or choose a file.');
      this.deliver({ name: '', type: /^\s*<(?:!doctype|html|article|p|div|h1)\b/i.test(pasted) ? 'html' : 'text', text: pasted });
    });
    this.part('.cancel').addEventListener('click', () => dialog.close());
    file.addEventListener('change', () => void this.take(file.files?.[0]));
    // Chosen before this was here.
    void this.take(file.files?.[0]);
    // Anywhere on the page will do for a drop.
    const dropping = (on: boolean) => document.body.classList.toggle('dropping', on);
    document.addEventListener('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      dropping(true);
    });
    document.addEventListener('dragleave', (event) => event.relatedTarget === null && dropping(false));
    document.addEventListener('drop', (event) => {
      dropping(false);
      const dropped = event.dataTransfer?.files[0];
      if (!dropped) return;
      event.preventDefault();
      void this.take(dropped);
    });
  }

  open(which: 'original' | 'any'): void {
    this.part('h2').textContent = which === 'original' ? 'Open the original article' : 'Open any article';
    this.part('.why').textContent = which === 'original'
      ? 'The original is its publisher’s and is not part of this page. Save it as a text or HTML file, or copy it, and open it here: the popups then show its own sentences.'
      : 'Its places are found with this page’s list of places and the world’s countries.';
    this.complain('');
    this.dialog.showModal();
  }

  private async take(file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      this.deliver(await readFile(file));
    } catch (error) {
      if (!this.dialog.open) this.open('any');
      this.complain((error as Error).message);
    }
  }

  private deliver(opened: OpenedArticle): void {
    this.dialog.close();
    this.part<HTMLFormElement>('form').reset();
    this.show(opened);
  }

  private complain(message: string): void {
    this.part('.complaint').textContent = message;
  }

  private part<E extends HTMLElement>(selector: string): E {
    return this.dialog.querySelector<E>(selector)!;
  }
}
