"""Tagged PDF from a template. WeasyPrint takes two seconds to load, so only who makes a PDF loads it."""

from collections.abc import Iterable
from typing import Any

from django.template.loader import render_to_string


def html_naar_pdf(html: str) -> bytes:
    """A tagged PDF (PDF/UA-1) in Dutch; see ``drukwerk.drukken``."""
    from swv.documenten.drukwerk import drukken  # noqa: PLC0415  two seconds at every start of web, worker and command

    return drukken(html)


def template_naar_pdf(sjabloon: str, context: dict[str, Any]) -> bytes:
    """Render a template and make the PDF of it."""
    return html_naar_pdf(render_to_string(sjabloon, context))


def passend_op_een_blad(sjabloon: str, contexten: Iterable[dict[str, Any]]) -> bytes:
    """A tagged PDF of one page: of the first context with which the template fits on it."""
    from swv.documenten.drukwerk import op_een_blad  # noqa: PLC0415  as above

    return op_een_blad(render_to_string(sjabloon, context) for context in contexten)
