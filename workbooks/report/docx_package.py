"""What a Word document is packed with: its typeface, its styles, and nothing that the clock decides."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from workbooks.report.colours import ACCENT, TEXT, TEXT2, TEXT3
from workbooks.report.typeface import FAMILY, font_file

if TYPE_CHECKING:
    from docx.document import Document

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FONT_KEYS = ("{6E0D2A51-3B7C-4F1E-9A64-2C85D07B91F3}", "{A94C17E8-52D0-4B3F-8E2A-71F60C3D95B4}")
_EPOCH = (1980, 1, 1, 0, 0, 0)
# Base, size, bold, colour, space before and after, line spacing; in points.
LOOKS = {
    "Normal": (9.5, False, TEXT, 0, 4, 1.25),
    "Title": (22, True, TEXT, 0, 8, 1.15),
    "Kind": (10, True, ACCENT, 0, 2, 1.2),
    "Heading 1": (15.5, True, TEXT, 13, 5, 1.1),
    "Heading 2": (11, True, TEXT, 13, 4, 1.15),
    "Heading 3": (9.5, True, TEXT2, 8, 3, 1.15),
    "Lead": (11.5, False, TEXT, 0, 7, 1.3),
    "Answer": (12.5, True, TEXT, 0, 5, 1.25),
    "Note": (8.5, False, TEXT3, 0, 5, 1.25),
    "List Bullet": (9.5, False, TEXT, 0, 2, 1.22),
    "Fact": (9, False, TEXT, 0, 2, 1.2),
    "Figure": (10.5, True, TEXT, 10, 1, 1.2),
    "Contents": (10, False, TEXT, 0, 4, 1.2),
    "Cell": (8.3, False, TEXT, 2.5, 2.5, 1.15),
    "Dense": (7.8, False, TEXT, 1.5, 1.5, 1.1),
    "Gap": (4, False, TEXT, 0, 4, 1.0),
    "Footer": (7.5, False, TEXT3, 0, 0, 1.2),
}
_KEEPING = ("Heading 1", "Heading 2", "Heading 3", "Figure")


def set_styles(document: Document, language: str) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    known = {style.name for style in document.styles}
    for name, (size, is_bold, ink, before, after, spacing) in LOOKS.items():
        style: Any = (
            document.styles[name]
            if name in known
            else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        )
        if name not in known:
            style.base_style = document.styles["Normal"]
        _set_face(style)
        style.font.size, style.font.bold = Pt(size), is_bold
        style.font.color.rgb = RGBColor.from_string(ink[1:])
        form = style.paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), spacing
        form.keep_with_next = name in _KEEPING
    title = document.styles["Title"].element
    for border in title.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), {"en": "en-GB", "ru": "ru-RU"}.get(language, language))


def _set_face(style: Any) -> None:
    """Our typeface for every script; a face of the theme would go before it."""
    from docx.oxml.ns import qn

    style.font.name = FAMILY
    faces = style.element.rPr.rFonts
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        faces.attrib.pop(qn(f"w:{name}"), None)
    for name in ("eastAsia", "cs"):
        faces.set(qn(f"w:{name}"), FAMILY)


def embed_fonts(document: Document) -> None:
    """Put both faces into the document, masked as ECMA-376 part 4, section 14.2.1 has it."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    table = next(p for p in document.part.package.iter_parts() if p.partname == "/word/fontTable.xml")
    kinds = []
    for number, (kind, key) in enumerate(zip(("Regular", "Bold"), _FONT_KEYS, strict=True)):
        data = _masked(font_file(bool(number)).read_bytes(), key)
        uri = PackURI(f"/word/fonts/font{number + 1}.odttf")
        part = Part(
            uri, "application/vnd.openxmlformats-officedocument.obfuscatedFont", data, document.part.package
        )
        relation = table.relate_to(part, f"{_RELATIONS}/font")
        kinds.append(f'<w:embed{kind} r:id="{relation}" w:fontKey="{key}"/>')
    table._blob = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:fonts {nsdecls("w", "r")}><w:font w:name="{FAMILY}"><w:charset w:val="00"/>'
        f'<w:family w:val="swiss"/><w:pitch w:val="variable"/>{"".join(kinds)}</w:font></w:fonts>'
    ).encode()
    settings = document.settings.element
    mark = parse_xml(f"<w:embedTrueTypeFonts {nsdecls('w')}/>")
    zoom = settings.find("{*}zoom")
    if zoom is None:
        settings.insert(0, mark)
    else:
        zoom.addnext(mark)


def _masked(font: bytes, key: str) -> bytes:
    """The first 32 bytes, twice exclusive-or with the key read backwards."""
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1]
    return bytes(byte ^ mask[i % 16] for i, byte in enumerate(font[:32])) + font[32:]


def drop_preview(document: Document) -> None:
    """The template's own thumbnail would show another document."""
    relations = document.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype.endswith("/thumbnail")]:
        del relations[key]


def packed(document: Document) -> bytes:
    """The document's file, every part dated alike."""
    draft, target = BytesIO(), BytesIO()
    document.save(draft)
    with ZipFile(draft) as source, ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name in source.namelist():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            archive.writestr(entry, source.read(name))
    return target.getvalue()
