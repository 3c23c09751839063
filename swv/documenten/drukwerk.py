"""WeasyPrint itself. Nothing outside our own static files can get into a document."""

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from weasyprint import HTML
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

BASIS = "https://thuisnabij.invalid"
MEDIATYPES = {
    ".css": "text/css",
    ".woff2": "font/woff2",
    ".woff": "font/woff",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}


class PdfFout(ValueError):
    """The document asks for a file it may not have, or that is not there."""


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


def drukken(html: str) -> bytes:
    """A tagged PDF (PDF/UA-1) in Dutch. Raises PdfFout when something in it could not be fetched.

    Any other warning of WeasyPrint (a strange character, a link to nowhere) goes to the log: the reader gets the PDF.
    """
    bestanden = EigenBestanden(fail_on_errors=True)
    try:
        return HTML(string=html, base_url=f"{BASIS}/", url_fetcher=bestanden).write_pdf(pdf_variant="pdf/ua-1")
    except FatalURLFetchingError as fout:
        raise PdfFout(str(fout.__cause__)) from fout


def op_een_blad(pogingen: Iterable[str]) -> bytes:
    """The first of these documents that fits on one page. Raises PdfFout when none does."""
    bestanden = EigenBestanden(fail_on_errors=True)
    for html in pogingen:
        blad = HTML(string=html, base_url=f"{BASIS}/", url_fetcher=bestanden).render(pdf_variant="pdf/ua-1")
        if len(blad.pages) == 1:
            return blad.write_pdf(pdf_variant="pdf/ua-1")
    raise PdfFout("Dit past niet op één blad.")
