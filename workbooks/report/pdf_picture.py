"""A picture drawn on a page of PDF, as vectors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbooks.report.drawing import Area, Line, Picture, Rectangle, Shape, Words

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

REGULAR, BOLD = "Inter", "Inter-Bold"


def draw_picture(canvas: Canvas, picture: Picture) -> None:
    """With its lower left corner at the origin of the canvas."""
    for shape in picture.shapes:
        canvas.saveState()
        _draw(canvas, shape, picture.height)
        canvas.restoreState()


def _draw(canvas: Canvas, shape: Shape, top: float) -> None:
    match shape:
        case Rectangle():
            _set(canvas, shape.fill, shape.stroke, shape.thickness)
            kinds = {"fill": int(bool(shape.fill)), "stroke": int(bool(shape.stroke))}
            box = (shape.x, top - shape.y - shape.height, shape.width, shape.height)
            if shape.radius:
                canvas.roundRect(*box, shape.radius, **kinds)
            else:
                canvas.rect(*box, **kinds)
        case Line():
            _set(canvas, "", shape.stroke, shape.thickness)
            if shape.is_dashed:
                canvas.setDash(2, 2)
            _trace(canvas, shape, top, is_filled=False)
        case Area():
            _set(canvas, shape.fill, "", 0.0)
            _trace(canvas, shape, top, is_filled=True)
        case Words():
            _write(canvas, shape, top)


def _write(canvas: Canvas, words: Words, top: float) -> None:
    canvas.setFont(BOLD if words.is_bold else REGULAR, words.size)
    canvas.setFillColor(words.ink)
    draw = {
        "start": canvas.drawString,
        "middle": canvas.drawCentredString,
        "end": canvas.drawRightString,
    }[words.anchor]
    draw(words.x, top - words.y, words.text)


def _set(canvas: Canvas, fill: str, stroke: str, thickness: float) -> None:
    if fill:
        canvas.setFillColor(fill)
    if stroke:
        canvas.setStrokeColor(stroke)
        canvas.setLineWidth(thickness)


def _trace(canvas: Canvas, shape: Line | Area, top: float, is_filled: bool) -> None:
    path = canvas.beginPath()
    (x, y), *others = shape.points
    path.moveTo(x, top - y)
    for x, y in others:
        path.lineTo(x, top - y)
    if is_filled:
        path.close()
    canvas.drawPath(path, fill=int(is_filled), stroke=int(not is_filled))
