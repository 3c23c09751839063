"""Tagged PDF from a template (WeasyPrint). Nothing outside our own static files can get into it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from weasyprint import HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse

BASIS = "https://thuisnabij.invalid"
MEDIATYPES = {
    ".css": "text/css",
    ".woff2": "font/woff2",
    ".woff": "font/woff",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}


class PdfFout(ValueError):
    """The document asks for a file it may not have, or WeasyPrint warned."""


class EigenBestanden(URLFetcher):
    """Fetches ``/static/…`` from our own static files and nothing else: no disk, no network, no redirect."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        if url.startswith("data:"):
            return super().fetch(url, headers)
        delen = urlsplit(url)
        if f"{delen.scheme}://{delen.netloc}" != BASIS or not delen.path.startswith(settings.STATIC_URL):
            raise PdfFout(f"Een document mag dit niet ophalen: {url}")
        pad = statisch_pad(unquote(delen.path.removeprefix(settings.STATIC_URL)))
        return URLFetcherResponse(url, pad.read_bytes(), {"Content-Type": MEDIATYPES.get(pad.suffix, "text/plain")})


def statisch_pad(naam: str) -> Path:
    """The file behind a static name; raises PdfFout when there is none."""
    gevonden = finders.find(naam)
    if not gevonden:
        raise PdfFout(f"Dit bestand hoort niet bij Thuisnabij: {naam}")
    return Path(gevonden)


def html_naar_pdf(html: str) -> bytes:
    """A tagged PDF (PDF/UA-1) in Dutch. Raises PdfFout when something in it could not be fetched."""
    with _waarschuwingen() as meldingen:
        inhoud = HTML(string=html, base_url=f"{BASIS}/", url_fetcher=EigenBestanden()).write_pdf(pdf_variant="pdf/ua-1")
    if meldingen:
        raise PdfFout("; ".join(meldingen[:5]))
    return inhoud


def template_naar_pdf(sjabloon: str, context: dict[str, Any]) -> bytes:
    """Render a template and make the PDF of it."""
    return html_naar_pdf(render_to_string(sjabloon, context))


@contextmanager
def _waarschuwingen() -> Iterator[list[str]]:
    """Collects what WeasyPrint complains about: a warning is a defect in our own template."""
    meldingen: list[str] = []

    class Verzamelaar(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            meldingen.append(record.getMessage())

    verzamelaar = Verzamelaar(level=logging.WARNING)
    log = logging.getLogger("weasyprint")
    log.addHandler(verzamelaar)
    try:
        yield meldingen
    finally:
        log.removeHandler(verzamelaar)
