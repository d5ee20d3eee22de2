/** A text in lines no wider than a picture, as they are written in this face. */
export function wrapped(text: string, face: string, width: number): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return [text];
  pen.font = face;
  const lines: string[] = [];
  let line = '';
  const fits = (part: string) => pen.measureText(part).width <= width;
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    // A word wider than the picture, such as an address, goes on in the next line.
    while (!fits(line) && line.length > 1) {
      let end = line.length - 1;
      while (end > 1 && !fits(line.slice(0, end))) end -= 1;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  return [...lines, line];
}
