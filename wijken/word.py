"""A wijkplan as a Word file, for whoever must send one: real headings, lists and tables."""

import io
import re
from collections.abc import Sequence
from typing import Any

from django.utils.dateparse import parse_date
from docx import Document
from docx.document import Document as Wordblad
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.table import Table
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt
from markdown_it.token import Token

from swv.templatetags.getallen import datum, euro

MEDIATYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NIVEAUS = {
    "kind": "Op het niveau van het kind",
    "school": "Op het niveau van de school",
    "wijk": "Op het niveau van de wijk",
}
LIJSTEN = {"bullet_list_open": "List Bullet", "ordered_list_open": "List Number", "blockquote_open": "Quote"}
NADRUK = {"strong": "bold", "em": "italic"}
_STUURTEKENS = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_md = MarkdownIt("commonmark", {"html": False, "breaks": True}).disable(["image", "code", "fence"])


def plan_als_word(context: dict[str, Any]) -> bytes:
    """From the context of the report; ``inhoud`` in it is the frozen or working content."""
    blad = Document()
    _gegevens(blad, context)
    blad.add_heading(_schoon(context["looptekst"]), level=0)
    blad.add_paragraph(_stand(context))
    for niveau, kop in NIVEAUS.items():
        delen = [deel for deel in context["inhoud"]["onderdelen"] if deel["niveau"] == niveau]
        doelen = [doel for doel in context["inhoud"].get("wijkdoelen", []) if doel["niveau"] == niveau]
        if delen or doelen:
            blad.add_heading(kop, level=1)
        for doel in doelen:
            blad.add_paragraph(_schoon(_wijkdoel(doel)), style="List Bullet")
        for deel in delen:
            _onderdeel(blad, deel)
            _partners_en_ouders(blad, deel, context)
    _slot(blad, context)
    uit = io.BytesIO()
    blad.save(uit)
    return uit.getvalue()


def _gegevens(blad: Wordblad, context: dict[str, Any]) -> None:
    """Title, author and language; Word checks the spelling by the last."""
    eigenschappen = blad.core_properties
    eigenschappen.title, eigenschappen.author = _schoon(context["looptekst"]), context["swv_naam"]
    eigenschappen.language, eigenschappen.comments = "nl-NL", ""
    stijlen = blad.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    taal = stijlen.find(qn("w:lang"))
    if taal is None:
        taal = OxmlElement("w:lang")
        stijlen.append(taal)
    taal.set(qn("w:val"), "nl-NL")


def _stand(context: dict[str, Any]) -> str:
    versie = context["versie"]
    if versie is None:
        return f"Concept van {datum(context['datum'])}: dit plan is nog niet vastgesteld."
    return f"Versie {versie.nummer}, vastgesteld op {datum(versie.gemaakt_op)}. {context['akkoordzin']}"


def _wijkdoel(doel: dict[str, Any]) -> str:
    stukken = [("waaraan te zien", doel["maat"]), ("nu", doel["nu"]), ("straks", doel["straks"])]
    stukken.append(("loopt tot en met", doel.get("tot_jaar")))
    erbij = "; ".join(f"{naam}: {waarde}" for naam, waarde in stukken if waarde)
    return f"Wijkdoel: {doel['tekst']}" + (f" ({erbij})" if erbij else "")


def _onderdeel(blad: Wordblad, deel: dict[str, Any]) -> None:
    blad.add_heading(_schoon(deel["titel"]), level=2)
    if deel["tekst"].strip():
        _markdown(blad, _md.parse(_schoon(deel["tekst"])))
    else:
        blad.add_paragraph("Dit onderdeel is leeg.")
    if deel["acties"]:
        rijen = [(een["omschrijving"], een["wie"], _wanneer(een), euro(een["bedrag"])) for een in deel["acties"]]
        _tabel(blad, ("Actie", "Wie", "Wanneer", "Uit de wijkpot"), rijen)


def _partners_en_ouders(blad: Wordblad, deel: dict[str, Any], context: dict[str, Any]) -> None:
    """Under the parts where they belong."""
    if deel["pk"] == context["partnerplek"] and context["partners"]:
        rijen = [(een["organisatie"], een["doet"], _akkoord(een), euro(een["bedrag"])) for een in context["partners"]]
        _tabel(blad, ("Partner", "Wat zij doet", "Akkoord", "Van henzelf"), rijen)
    for een in context["raadplegingen"] if deel["pk"] == context["ouderplek"] else ():
        blad.add_paragraph(_schoon(f"{een['wie']}, {datum(een['datum'])}:"))
        blad.add_paragraph(_schoon(een["verslag"]), style="Quote")
        if een["gevolg"]:
            blad.add_paragraph(_schoon(f"Wat de wijk doet: {een['gevolg']}"))


def _akkoord(partner: dict[str, Any]) -> str:
    akkoord = partner["akkoord"]
    return f"{akkoord['door']}, {datum(akkoord['op'])}" if akkoord else "nog niet"


def _wanneer(actie: dict[str, Any]) -> str:
    return f"{datum(parse_date(actie['begin']))} tot en met {datum(parse_date(actie['einde']))}"


def _slot(blad: Wordblad, context: dict[str, Any]) -> None:
    blad.add_heading("Akkoord en advies", level=1)
    blad.add_paragraph(_schoon(context["akkoordzin"]))
    if context["akkoorden"]:
        rijen = [(rij["school"], rij["door"], datum(rij["op"])) for rij in context["akkoorden"]]
        _tabel(blad, ("School", "Getekend door", "Op"), rijen)
    if context["partnerzin"]:
        blad.add_paragraph(_schoon(f"Partners: {context['partnerzin']}"))
    for advies in context["adviezen"]:
        blad.add_paragraph(_schoon(f"{advies['door']}, {datum(advies['op'])}: {advies['strekking']}."))
        blad.add_paragraph(_schoon(advies["toelichting"]), style="Quote")
    if context["versie"] is not None:
        blad.add_paragraph(f"Controlegetal (sha256) van de vastgelegde inhoud: {context['versie'].sha256}")


def _tabel(blad: Wordblad, koppen: Sequence[str], rijen: Sequence[Sequence[str]]) -> Table:
    tabel = blad.add_table(rows=1, cols=len(koppen), style="Table Grid")
    herhaal = OxmlElement("w:tblHeader")
    tabel.rows[0]._tr.get_or_add_trPr().append(herhaal)
    for cel, kop in zip(tabel.rows[0].cells, koppen, strict=True):
        cel.paragraphs[0].add_run(kop).bold = True
    for rij in rijen:
        for cel, waarde in zip(tabel.add_row().cells, rij, strict=True):
            cel.text = _schoon(waarde)
    blad.add_paragraph()
    return tabel


def _markdown(blad: Wordblad, tokens: Sequence[Token]) -> None:
    """Paragraphs, headings and lists; what stands inside a list or a quote gets its style."""
    stijlen: list[str] = []
    kop = False
    for token in tokens:
        if token.type in LIJSTEN:
            stijlen.append(LIJSTEN[token.type])
        elif token.type in ("bullet_list_close", "ordered_list_close", "blockquote_close"):
            stijlen.pop()
        elif token.type in ("heading_open", "heading_close"):
            kop = token.type == "heading_open"
        elif token.type == "inline":
            alinea = blad.add_heading(level=3) if kop else blad.add_paragraph(style=stijlen[-1] if stijlen else None)
            _inline(alinea, token.children or [])


def _inline(alinea: Paragraph, tokens: Sequence[Token]) -> None:
    aan = {"bold": False, "italic": False}
    for token in tokens:
        soort, _, kant = token.type.rpartition("_")
        if soort in NADRUK:
            aan[NADRUK[soort]] = kant == "open"
        elif token.type in ("softbreak", "hardbreak"):
            alinea.add_run().add_break()
        elif token.content:
            stuk = alinea.add_run(token.content)
            stuk.bold, stuk.italic = aan["bold"] or None, aan["italic"] or None


def _schoon(tekst: Any) -> str:
    """Without signs that a Word file cannot hold."""
    return _STUURTEKENS.sub("", str(tekst))
