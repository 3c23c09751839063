"""A mark in every text of the neighbours, looked for in everything that leaves the application for somebody else.

Wherever a test uses ``buren``, each answer, made file, mail, line of the log, cache value and Celery message of that
test is read. The mark in something that is not for the neighbours fails the test, whatever the test was about.
"""

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
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

from swv.models import Document, Samenwerkingsverband
from swv.register import Bestand
from swv.services import documenten
from swv.tenancy.context import tenant
from swv.tenancy.models import TenantModel
from swv.tenancy.operations import is_geschiedenis

MERK = "kanarie-4f7a"
KORTSTE = 30  # shorter fields are codes
GEEN_TEKST = {"bestand", "sha256", "sleutel", "aanvraagsleutel", "taak", "tijdvak", "soort"}


class Kanarie:
    """Where the mark belongs, and where it was seen besides."""

    def __init__(self) -> None:
        self.swv: Samenwerkingsverband | None = None
        self.lekken: list[str] = []

    def zet(self, swv: Samenwerkingsverband) -> None:
        """Mark every text this samenwerkingsverband has now. Call it again after making more."""
        self.swv = swv
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
    kanarie.swv, kanarie.lekken = None, []
    yield
    if kanarie.swv is not None:
        _lees_na(kanarie.swv, caplog)
    assert kanarie.lekken == []


def _lees_na(swv: Samenwerkingsverband, caplog: pytest.LogCaptureFixture) -> None:
    kanarie.keur("het log", "\n".join(regel.getMessage() for regel in caplog.get_records("call")))
    for bericht in mail.outbox:
        if not all("almere" in aan or aan.startswith("mens") for aan in bericht.to):
            kanarie.keur(f"mail aan {bericht.to}", f"{bericht.subject} {bericht.body}")
    with redis.from_url(settings.REDIS_URL) as verbinding:
        for sleutel in verbinding.scan_iter(count=1000):
            if f":{swv.pk}:".encode() not in sleutel:
                kanarie.keur(f"redis {sleutel!r}", _waarde(verbinding, sleutel))


def _waarde(verbinding: Any, sleutel: bytes) -> bytes:
    lezers = {b"string": verbinding.get, b"list": lambda naam: b" ".join(verbinding.lrange(naam, 0, -1))}
    lezers[b"hash"] = lambda naam: b" ".join(verbinding.hgetall(naam).values())
    lezer = lezers.get(verbinding.type(sleutel))
    return (lezer(sleutel) or b"") if lezer else b""


def _met_antwoord(gewoon: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    def get_response(self: BaseHandler, request: HttpRequest) -> HttpResponseBase:
        antwoord = gewoon(self, request)
        if kanarie.swv is not None and f"/{kanarie.swv.slug}/" not in request.path and not antwoord.streaming:
            koppen = " ".join(antwoord.headers.values())
            kanarie.keur(f"{request.method} {request.path}", koppen + antwoord.content.decode(errors="replace"))  # type: ignore[attr-defined]
        return antwoord

    return get_response


def _met_bestand(gewoon: Callable[..., None]) -> Callable[..., None]:
    def wegschrijven(document: Document, bestand: Bestand) -> None:
        if kanarie.swv is not None and document.swv_id != kanarie.swv.pk:
            kanarie.keur(f"bestand {bestand.naam}", leesbaar(bestand))
        gewoon(document, bestand)

    return wegschrijven


def leesbaar(bestand: Bestand) -> str:
    """The text in a made file: PDF, xlsx or plain."""
    match Path(bestand.naam).suffix:
        case ".pdf":
            return " ".join(blad.extract_text() for blad in PdfReader(io.BytesIO(bestand.inhoud)).pages)
        case ".xlsx":
            with zipfile.ZipFile(io.BytesIO(bestand.inhoud)) as delen:
                return " ".join(delen.read(deel).decode(errors="replace") for deel in delen.namelist())
        case _:
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
