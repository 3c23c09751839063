"""A mark in every text of the neighbours, looked for in everything that leaves the application for somebody else.

In every test, each answer, streamed or made file, mail, line of the log, cache value and Celery message is read. The
mark in something that is not for the neighbours fails the test, whatever the test was about. Neighbours are always
there in tests of one rolled-back transaction (tests/vaste_buren.py), and wherever a test asks for ``buren``.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import pytest
import redis
from django.apps import apps
from django.conf import settings
from django.core import mail
from django.core.handlers.base import BaseHandler
from django.db import DatabaseError, models, transaction
from django.db.models import F, Value
from django.db.models.functions import Concat, Left
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from swv.models import Document, Samenwerkingsverband, Toegang
from swv.register import Bestand
from swv.services import documenten
from swv.tenancy.context import tenant
from swv.tenancy.models import TenantModel
from swv.tenancy.operations import is_geschiedenis

MERK = "kanarie-4f7a"
KORTSTE = 30  # shorter fields are codes
GEEN_TEKST = {"bestand", "sha256", "sleutel", "aanvraagsleutel", "taak", "tijdvak", "soort"}


@dataclass(frozen=True)
class Buur:
    """Somebody whose mark is looked for: the slug in its own addresses, and who belongs to it."""

    slug: str
    adressen: frozenset[str]


class Kanarie:
    """Where the mark belongs, and where it was seen besides."""

    def __init__(self) -> None:
        self.vast: dict[int, Buur] = {}
        self.van_toets: dict[int, Buur] = {}
        self.lekken: list[str] = []

    @property
    def buren(self) -> dict[int, Buur]:
        """Whose texts carry the mark now."""
        return self.vast | self.van_toets

    def zet(self, swv: Samenwerkingsverband, *, blijft: bool = False) -> None:
        """Mark every text this samenwerkingsverband has now. Call it again after making more."""
        wie = Toegang.objects.filter(samenwerkingsverband=swv).values_list("gebruiker__email", flat=True)
        (self.vast if blijft else self.van_toets)[swv.pk] = Buur(swv.slug, frozenset(wie))
        with tenant(swv.pk):
            for model in apps.get_models():
                if issubclass(model, TenantModel) and not is_geschiedenis(model):
                    _merk(model)

    def keur(self, waar: str, inhoud: bytes | str) -> None:
        """Note the place when the mark is in it."""
        tekst = inhoud.decode(errors="replace") if isinstance(inhoud, bytes) else inhoud
        if MERK in tekst:
            self.lekken.append(waar)


kanarie = Kanarie()


@pytest.fixture(scope="session", autouse=True)
def _meelezen() -> Iterator[None]:
    """Read along with every request handler and every made document of the run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseHandler, "get_response", _met_antwoord(BaseHandler.get_response))
        patch.setattr(documenten, "_wegschrijven", _met_bestand(documenten._wegschrijven))
        yield


@pytest.fixture(autouse=True)
def _niets_van_de_buren(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """After the test: what was read on the way, and what it left in mail, log, cache and queue."""
    kanarie.van_toets, kanarie.lekken = {}, []
    yield
    if kanarie.buren:
        _lees_na(kanarie.buren, caplog)
    assert kanarie.lekken == []


def _lees_na(buren: Mapping[int, Buur], caplog: pytest.LogCaptureFixture) -> None:
    kanarie.keur("het log", "\n".join(regel.getMessage() for regel in caplog.get_records("call")))
    van_buren = {adres for buur in buren.values() for adres in buur.adressen}
    for bericht in getattr(mail, "outbox", []):
        if not van_buren.issuperset(bericht.to):
            kanarie.keur(f"mail aan {bericht.to}", f"{bericht.subject} {bericht.body}")
    with redis.from_url(settings.REDIS_URL) as verbinding:
        for sleutel in verbinding.scan_iter(count=1000):
            if not any(f":{swv}:".encode() in sleutel for swv in buren):
                kanarie.keur(f"redis {sleutel!r}", _waarde(verbinding, sleutel))


def _waarde(verbinding: Any, sleutel: bytes) -> bytes:
    lezers = {b"string": verbinding.get, b"list": lambda naam: b" ".join(verbinding.lrange(naam, 0, -1))}
    lezers[b"hash"] = lambda naam: b" ".join(verbinding.hgetall(naam).values())
    lezer = lezers.get(verbinding.type(sleutel))
    return (lezer(sleutel) or b"") if lezer else b""


def _met_antwoord(gewoon: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    def get_response(self: BaseHandler, request: HttpRequest) -> HttpResponseBase:
        antwoord = gewoon(self, request)
        if kanarie.buren and not any(f"/{buur.slug}/" in request.path for buur in kanarie.buren.values()):
            _lees_antwoord(f"{request.method} {request.path}", antwoord)
        return antwoord

    return get_response


def _lees_antwoord(waar: str, antwoord: Any) -> None:
    kanarie.keur(waar, " ".join(antwoord.headers.values()))
    if antwoord.streaming:
        naam = re.search(r'filename="?([^";]+)', antwoord.headers.get("Content-Disposition", ""))
        antwoord.streaming_content = _meegelezen(waar, naam[1] if naam else "", antwoord.streaming_content)
    else:
        kanarie.keur(waar, antwoord.content)


def _meegelezen(waar: str, naam: str, stroom: Iterator[bytes]) -> Iterator[bytes]:
    """The same pieces; when the last one went out, the whole is read."""
    stukken = []
    for stuk in stroom:
        stukken.append(stuk)
        yield stuk
    kanarie.keur(waar, leesbaar(Bestand(b"".join(stukken), naam, "")))


def _met_bestand(gewoon: Callable[..., None]) -> Callable[..., None]:
    def wegschrijven(document: Document, bestand: Bestand) -> None:
        if kanarie.buren and document.swv_id not in kanarie.buren:
            kanarie.keur(f"bestand {bestand.naam}", leesbaar(bestand))
        gewoon(document, bestand)

    return wegschrijven


def leesbaar(bestand: Bestand) -> str:
    """The text in a file: PDF, anything zipped (xlsx, docx), or plain. Told by its first bytes, not by its name."""
    if bestand.inhoud.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(bestand.inhoud)) as delen:
            return " ".join(delen.read(deel).decode(errors="replace") for deel in delen.namelist())
    with suppress(PyPdfError):
        return " ".join(blad.extract_text() for blad in PdfReader(io.BytesIO(bestand.inhoud)).pages)
    return bestand.inhoud.decode(errors="replace")


def _merk(model: type[models.Model]) -> None:
    velden = [veld for veld in model._meta.local_concrete_fields if _is_tekst(veld)]
    if not velden:
        return
    nieuw = {veld.name: _met_merk(veld) for veld in velden}
    rijen = model._default_manager.exclude(**{f"{velden[0].name}__startswith": MERK})
    for pk in list(rijen.values_list("pk", flat=True)):
        try:
            with transaction.atomic():
                model._default_manager.filter(pk=pk).update(**nieuw)
        except DatabaseError:  # what is frozen stays as it is
            continue


def _is_tekst(veld: Any) -> bool:
    if not isinstance(veld, models.CharField | models.TextField) or veld.choices or veld.name in GEEN_TEKST:
        return False
    return veld.max_length is None or veld.max_length >= KORTSTE


def _met_merk(veld: Any) -> Any:
    tekst = Concat(Value(f"{MERK} "), F(veld.name), output_field=models.TextField())
    return Left(tekst, veld.max_length) if veld.max_length else tekst
