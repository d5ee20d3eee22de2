import { type DragEvent, useId } from 'react';
import './fileField.css';

interface FileFieldProps {
  label: string;
  /** What stands beside the button: the name of the file, or that one may be dropped. */
  note: string;
  fault: string | undefined;
  /** Which files the browser offers: JSON where it is not said. */
  accept?: string;
  take: (file: File | undefined) => void;
}

/** A file, chosen or dropped. */
export function FileField({ label, note, fault, accept = '.json,application/json', take }: FileFieldProps) {
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shorter way to what the field does
    <div className="file-field" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={fault ? `${id}-fault` : undefined}
        aria-invalid={fault ? true : undefined}
        // The same file, mended, can be chosen again.
        onClick={(event) => {
          event.currentTarget.value = '';
        }}
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      <span>{note}</span>
      {fault ? (
        <p id={`${id}-fault`} role="alert" className="file-field-fault">
          {fault}
        </p>
      ) : null}
    </div>
  );
}

/** What a JSON file holds, or why it cannot be read. */
export async function readJson(
  file: File,
  megabytes: number,
  words: { tooLarge: string; notJson: (detail: string) => string },
): Promise<{ json: unknown } | { fault: string }> {
  if (file.size > megabytes * 1024 * 1024) return { fault: words.tooLarge };
  try {
    return { json: JSON.parse(await file.text()) as unknown };
  } catch (error) {
    return { fault: words.notJson(error instanceof Error ? error.message : '') };
  }
}
