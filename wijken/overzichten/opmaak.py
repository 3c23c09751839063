"""From Markdown that people write to safe HTML, and the difference of two texts."""

import difflib
import re

import nh3
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "h4", "blockquote", "a", "hr", "mark"}
SCHEMAS = {"https", "http", "mailto"}
MEESTE_WOORDEN = 2_000
MEESTE_REGELS = 1_000
_md = MarkdownIt("commonmark", {"html": False, "breaks": True}).disable(["image", "code", "fence"])


def opmaken(tekst: str, citaten: tuple[str, ...] = ()) -> SafeString:
    """Safe HTML; every heading becomes an h4, and each sentence that has an open remark is marked."""
    html = re.sub(r"(</?h)[1-6](?=>)", r"\g<1>4", _md.render(tekst))
    for citaat in citaten:
        zin = str(conditional_escape(citaat)).replace("&#x27;", "'")
        html = html.replace(zin, f"<mark>{zin}</mark>", 1) if zin else html
    schoon = nh3.clean(html, tags=TAGS, attributes={"a": {"href"}}, url_schemes=SCHEMAS, url_relative="deny")
    return mark_safe(schoon)  # noqa: S308 - cleaned by nh3


def verschil(tekst: str, ander: str) -> SafeString:
    """The text, with what the other one lacks in <ins>: words, in long texts lines, in endless ones nothing."""
    delen, andere = _vergelijkbaar(tekst, ander)
    stukken = []
    for soort, begin, einde, _, _ in difflib.SequenceMatcher(None, delen, andere, autojunk=False).get_opcodes():
        stuk = "".join(delen[begin:einde])
        nieuw = soort in ("replace", "delete") and stuk.strip()
        stukken.append((format_html("<ins>{}</ins>", stuk) if nieuw else stuk,))
    return format_html_join("", "{}", stukken)


def woordverschil(oud: str, nieuw: str) -> SafeString:
    """Both texts in one: what went in <del>, what came in <ins>."""
    van, naar = _vergelijkbaar(oud, nieuw)
    stukken = []
    for soort, begin, einde, daar, tot in difflib.SequenceMatcher(None, van, naar, autojunk=False).get_opcodes():
        weg, erbij = "".join(van[begin:einde]), "".join(naar[daar:tot])
        if soort == "equal":
            stukken.append((weg,))
            continue
        stukken += [(format_html("<del>{}</del>", weg),)] if weg.strip() else []
        stukken += [(format_html("<ins>{}</ins>", erbij),)] if erbij.strip() else [(erbij,)]
    return format_html_join("", "{}", stukken)


def _vergelijkbaar(tekst: str, ander: str) -> tuple[list[str], list[str]]:
    """Both texts in pieces, few enough to compare: the work grows with their square."""
    if len(tekst.split()) + len(ander.split()) <= MEESTE_WOORDEN:
        return re.findall(r"\S+|\s+", tekst), re.findall(r"\S+|\s+", ander)
    regels, andere = tekst.splitlines(keepends=True), ander.splitlines(keepends=True)
    return (regels, andere) if len(regels) + len(andere) <= MEESTE_REGELS else ([tekst], [tekst])
