"""Whatever somebody types, a PDF fetches nothing: a canary on loopback hears nothing, no file of the server gets in."""

import io
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from django.apps import apps
from django.db import DatabaseError, models, transaction
from pypdf import PdfReader

from budgetten.documenten import verantwoording_maken
from doelen.documenten import rapport_maken
from swv.models import Document, Lid
from swv.register import Bestand
from swv.tenancy.context import tenant
from swv.tenancy.models import TenantModel
from swv.tenancy.operations import is_geschiedenis
from tests.budgetten.geld import besteding, wijkpot_van_100
from tests.doelen.opgaven import maak_doelen
from tests.wereld import Wereld, snel
from wijken.documenten import wijkplan_pdf
from wijken.models import Actie
from wijken.services import advies_geven, wijkplan_maken

GEHEIM = "GEHEIM-VAN-DE-SERVER-7319"
NIET_GETYPT = {"code", "sleutel", "sorteernaam", "aanvraagsleutel", "set_code", "sha256", "bestand", "soort", "nummer"}


class Kanarie(BaseHTTPRequestHandler):
    gehoord: list[str] = []

    def handle_one_request(self) -> None:
        """Any method: only that something came counts."""
        self.raw_requestline = self.rfile.readline(65537)
        self.close_connection = True
        if self.raw_requestline and self.parse_request():
            self._horen()

    def _horen(self) -> None:
        self.gehoord.append(self.path)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *args: Any) -> None:
        """Quiet."""


@pytest.fixture
def kanarie() -> Iterator[str]:
    Kanarie.gehoord.clear()
    server = HTTPServer(("127.0.0.1", 0), Kanarie)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    pad = tmp_path / "g.txt"
    pad.write_text(GEHEIM)
    return pad


def lokmiddelen(adres: str, bestand: Path) -> list[str]:
    """Everything that makes a browser fetch; the short ones first, for the short columns."""
    return [
        f"<img src={adres}/a>",
        f"![x]({adres}/b)",
        f"<link rel=stylesheet href={adres}/c>",
        f"<style>@import '{adres}/d'; p{{background:url({adres}/e)}}</style>",
        f'<p style="background:url({adres}/f)">x</p>',
        f"![x](file://{bestand})",
        f"<svg><image href='file://{bestand}'/><use href='{adres}/g'/></svg>",
        f"<object data='file://{bestand}'></object><embed src='{adres}/h'><iframe src='file://{bestand}'></iframe>",
        f"<link rel=attachment href='file://{bestand}'><a rel=attachment href='file://{bestand}'>x</a>",
        f'"><img src="{adres}/i"><!-- " onload=x -->',
        f"[x](file://{bestand}) <{adres}/j> [y]: {adres}/k",
    ]


def besmetten(lokmiddelen: list[str]) -> set[str]:
    """Put bait in every text column of every row; what the database refuses to change was typed nowhere."""
    besmet = set()
    for model in apps.get_models():
        if not issubclass(model, TenantModel) or is_geschiedenis(model):
            continue
        for veld in model._meta.concrete_fields:
            if _is_getypt(veld) and _besmet(model, veld, lokmiddelen):
                besmet.add(f"{model._meta.label}.{veld.name}")
    return besmet


def _is_getypt(veld: Any) -> bool:
    tekst = isinstance(veld, models.CharField | models.TextField) and not isinstance(veld, models.SlugField)
    return tekst and not veld.choices and veld.name not in NIET_GETYPT and veld.get_internal_type() != "FSMField"


def _besmet(model: Any, veld: Any, lokmiddelen: list[str]) -> bool:
    gelukt = False
    for rij in list(model.objects.all()):
        tekst = "\n\n".join(lokmiddelen)
        if veld.max_length:
            passend = [lok for lok in lokmiddelen if len(lok) <= veld.max_length - 7] or [""]
            tekst = f"{passend[rij.pk % len(passend)]}{rij.pk}"
        try:
            with transaction.atomic():
                gelukt |= bool(model.objects.filter(pk=rij.pk).update(**{veld.name: tekst[: veld.max_length]}))
        except DatabaseError:
            continue
    return gelukt


def document(wereld: Wereld, soort: str, plek: Any, parameters: dict[str, Any]) -> Document:
    lid = Lid.objects.get(pk=wereld.leden["medewerker"].pk)
    return Document.objects.create(
        soort=soort, titel=soort, plek=plek, parameters=parameters, aanvraagsleutel=soort, gevraagd_door=lid
    )


@snel
def test_pdf_haalt_niets_op_wat_iemand_typte(wereld: Wereld, kanarie: str, bestand: Path) -> None:
    lok = lokmiddelen(kanarie, bestand)
    with tenant(wereld.swv.pk):
        maak_doelen(wereld)
        wijkpot_van_100(wereld)
        besteding(wereld, "60.00")
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)
        eerste = plan.onderdelen.get(volgorde=1)
        Actie.objects.create(onderdeel=eerste, omschrijving="x", wie="x", begin="2027-01-04", einde="2027-06-30")
        advies_geven(wijkplan=plan, strekking="positief", toelichting="x", door=wereld.leden["procesbegeleider"])
        besmet = besmetten(lok)

        van_wijk = document(wereld, "wijkplan", wereld.wijken["polder"].plek, {"wijkplan": plan.pk})
        van_bestuur = document(wereld, "verantwoording", wereld.besturen["siko"].plek, {"jaar": 2026})
        vragen = {"jaar": 2026, "periode": "T1", "vraag": lok[0], "oordeel": "\n\n".join(lok)}
        van_swv = document(wereld, "rapport", wereld.plek, vragen)
        bestanden = [
            wijkplan_pdf(van_wijk, _stil),
            verantwoording_maken(van_bestuur, _stil),
            rapport_maken(van_swv, _stil),
        ]

    assert {"wijken.Planonderdeel.tekst", "wijken.Actie.omschrijving", "wijken.Advies.toelichting"} <= besmet
    assert {"swv.Lid.naam", "swv.Plek.naam", "swv.Instelling.ondertitel", "doelen.Jaardoel.tekst"} <= besmet
    assert Kanarie.gehoord == []
    for gemaakt in bestanden:
        _zonder_geheim(gemaakt)


def _stil(percentage: int) -> None:
    """Nobody looks at the progress."""


def _zonder_geheim(gemaakt: Bestand) -> None:
    lezer = PdfReader(io.BytesIO(gemaakt.inhoud))
    assert GEHEIM not in "".join(blad.extract_text() for blad in lezer.pages)
    assert GEHEIM.encode() not in gemaakt.inhoud
    assert dict(lezer.attachments) == {}


def test_kanarie_hoort_wie_wel_iets_haalt(kanarie: str) -> None:
    """The trap works: a fetch that is allowed is heard."""
    urlopen(f"{kanarie}/hier").close()  # noqa: S310  our own server on loopback

    assert Kanarie.gehoord == ["/hier"]
