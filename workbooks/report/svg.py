"""A picture as SVG, to stand in a page of HTML."""

from __future__ import annotations

from html import escape

from workbooks.report.drawing import Area, Line, Picture, Rectangle, Shape, Words

_ANCHORS = {"start": "", "middle": ' text-anchor="middle"', "end": ' text-anchor="end"'}


def svg(picture: Picture) -> str:
    width, height = figure(picture.width), figure(picture.height)
    body = "".join(_element(shape) for shape in picture.shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" role="img" aria-label="{escape(picture.name)}" font-family="Inter">'
        f"{body}</svg>"
    )


def figure(number: float) -> str:
    """As short as it can be written at a hundredth of a point."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _element(shape: Shape) -> str:
    match shape:
        case Rectangle():
            radius = f' rx="{figure(shape.radius)}"' if shape.radius else ""
            return (
                f'<rect x="{figure(shape.x)}" y="{figure(shape.y)}" width="{figure(shape.width)}" '
                f'height="{figure(shape.height)}"{radius} fill="{shape.fill or "none"}"'
                f"{_stroke(shape.stroke, shape.thickness)}/>"
            )
        case Line():
            dashes = ' stroke-dasharray="2 2"' if shape.is_dashed else ""
            stroke = _stroke(shape.stroke, shape.thickness)
            return f'<polyline points="{_points(shape)}" fill="none"{stroke}{dashes}/>'
        case Area():
            return f'<polygon points="{_points(shape)}" fill="{shape.fill}"/>'
        case Words():
            weight = ' font-weight="600"' if shape.is_bold else ""
            return (
                f'<text x="{figure(shape.x)}" y="{figure(shape.y)}" font-size="{figure(shape.size)}" '
                f'fill="{shape.ink}"{weight}{_ANCHORS[shape.anchor]}>{escape(shape.text)}</text>'
            )


def _points(shape: Line | Area) -> str:
    return " ".join(f"{figure(x)},{figure(y)}" for x, y in shape.points)


def _stroke(colour: str, thickness: float) -> str:
    return f' stroke="{colour}" stroke-width="{figure(thickness)}"' if colour else ""
