import { isWritten, withPen, type Piece } from './recorder';
import type { Sheet } from './sheet';

/** The sheet as a picture of pixels, at least two to each of the screen's so that it can be printed. */
export function pngFile(host: HTMLElement, sheet: Sheet): Promise<Blob> {
  return withPen(host, (pen) => painted(pen, sheet));
}

function painted(pen: CanvasRenderingContext2D, sheet: Sheet): Promise<Blob> {
  const density = Math.max(2, window.devicePixelRatio || 1);
  const { canvas } = pen;
  canvas.width = Math.round(sheet.width * density);
  canvas.height = Math.round(sheet.height * density);
  pen.scale(density, density);
  pen.lineJoin = 'round';
  pen.textBaseline = 'middle';
  pen.fillStyle = sheet.paper;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  const { x, y, width, height } = sheet.frame;
  pen.save();
  pen.translate(x, y);
  pen.beginPath();
  pen.rect(0, 0, width, height);
  pen.clip();
  sheet.map.forEach(({ pieces }) => pieces.forEach((piece) => draw(pen, piece, sheet.family)));
  pen.restore();
  sheet.words.forEach((piece) => draw(pen, piece, sheet.family));
  return new Promise((done, failed) =>
    canvas.toBlob((content) => (content ? done(content) : failed(new Error('The picture is too large'))), 'image/png')
  );
}

function draw(pen: CanvasRenderingContext2D, piece: Piece, family: string) {
  pen.fillStyle = piece.fill ?? '';
  pen.strokeStyle = piece.stroke ?? '';
  pen.lineWidth = piece.width ?? 1;
  pen.setLineDash(piece.dash ?? []);
  if (isWritten(piece)) {
    pen.font = `${piece.weight} ${piece.size}px ${family}`;
    const end = piece.x + pen.measureText(piece.text).width;
    if (piece.stroke) {
      pen.strokeText(piece.text, piece.x, piece.y);
      pen.strokeText(piece.more?.text ?? '', end, piece.y);
    }
    if (piece.fill) {
      pen.fillText(piece.text, piece.x, piece.y);
      if (piece.through) {
        pen.fillRect(piece.x, piece.y, end - piece.x, 1);
      }
      pen.fillStyle = piece.more?.fill ?? piece.fill;
      pen.fillText(piece.more?.text ?? '', end, piece.y);
    }
    return;
  }
  const path = new Path2D(piece.d);
  pen.save();
  if (piece.at) {
    pen.translate(piece.at.x, piece.at.y);
    pen.scale(piece.at.scale, piece.at.scale);
  }
  if (piece.fill) {
    pen.fill(path);
  }
  if (piece.stroke) {
    pen.stroke(path);
  }
  pen.restore();
}
