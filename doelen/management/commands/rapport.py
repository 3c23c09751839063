"""``manage.py rapport deelnemersraad --swv odp --jaar 2026 --periode T3 --uit rapport.pdf``.

Stands in the top app, so that it can make every kind of document of the registry.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from doelen.documenten import DEELNEMERSRAAD, rapport_vragen
from doelen.overzichten.monitor import perioden_per_jaar, rondes_met_cijfers
from swv.dagen import Periode, vandaag
from swv.models import Document, Lid, Plek, Rol, Samenwerkingsverband
from swv.services import bestandspad, document_maken, document_vragen
from swv.tenancy.context import tenant
from swv.toegang.rechten import SWV_BREED
from wijken.models import Wijkplan
from wijken.services import nieuwste_versie, vingerafdruk

Opties = dict[str, Any]


class Command(BaseCommand):
    help = "Maak een document zonder browser: de rapportage, een verantwoording of een wijkplan."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("soort", choices=[*SOORTEN, "beschikking"])
        parser.add_argument("--swv", required=True, help="het adres, bijvoorbeeld odp")
        parser.add_argument("--jaar", type=int, default=vandaag().year)
        parser.add_argument("--periode", choices=[periode.value for periode in Periode])
        parser.add_argument("--plek", default="", help="naam van het bestuur (verantwoording) of de wijk (wijkplan)")
        parser.add_argument("--uit", type=Path, required=True, help="waar de PDF komt")

    def handle(self, *args: Any, soort: str, swv: str, uit: Path, **opties: Any) -> None:
        if soort not in SOORTEN:
            raise CommandError("Thuisnabij maakt nog geen beschikkingen. De bedragen staan op de pagina Geld.")
        verband = Samenwerkingsverband.objects.filter(slug=swv).first()
        if verband is None:
            raise CommandError(f"Er is geen samenwerkingsverband ‘{swv}’.")
        with tenant(verband.pk):
            document = SOORTEN[soort](opties, _aanvrager())
            document_maken(document_id=document.pk)
            document.refresh_from_db()
        if document.status != Document.Status.KLAAR:
            raise CommandError(document.fout or "Een ander proces maakt dit document al. Probeer het straks opnieuw.")
        shutil.copyfile(bestandspad(document), uit)
        self.stdout.write(f"{document.titel}: {uit} ({document.omvang // 1024} kB)")


def _deelnemersraad(opties: Opties, door: Lid) -> Document:
    jaar = opties["jaar"]
    perioden = perioden_per_jaar(rondes_met_cijfers()).get(jaar, [])
    periode = opties["periode"] or next(reversed(perioden), None)
    if periode not in perioden:
        raise CommandError(f"Er zijn nog geen cijfers over {periode or ''} {jaar}. Reken ze uit met monitor_berekenen.")
    return rapport_vragen(jaar=jaar, periode=periode, door=door)


def _verantwoording(opties: Opties, door: Lid) -> Document:
    plek, jaar = _plek(Plek.Soort.BESTUUR, opties["plek"]), opties["jaar"]
    titel = f"Verantwoording {jaar} {plek.naam}"
    return document_vragen(soort="verantwoording", plek=plek, titel=titel, parameters={"jaar": jaar}, door=door)


def _wijkplan(opties: Opties, door: Lid) -> Document:
    plek, jaar = _plek(Plek.Soort.WIJK, opties["plek"]), opties["jaar"]
    plan = Wijkplan.objects.filter(wijk=plek.pk, jaar=jaar).select_related("wijk__plek").first()
    if plan is None:
        raise CommandError(f"{plek.naam} heeft nog geen wijkplan over {jaar}.")
    versie = nieuwste_versie(plan) if plan.is_afgesproken else None
    parameters = {"wijkplan": plan.pk, "status": plan.status}
    parameters |= {"versie": versie.nummer} if versie else {"stand": vingerafdruk(plan)}
    titel = f"Wijkplan {jaar} {plek.naam}"
    return document_vragen(soort="wijkplan", plek=plek, titel=titel, parameters=parameters, door=door)


SOORTEN: dict[str, Callable[[Opties, Lid], Document]] = {
    DEELNEMERSRAAD: _deelnemersraad,
    "verantwoording": _verantwoording,
    "wijkplan": _wijkplan,
}


def _plek(soort: str, naam: str) -> Plek:
    plekken = Plek.objects.filter(soort=soort)
    gevonden = plekken.filter(naam__iexact=naam).first()
    if gevonden is None:
        namen = ", ".join(plekken.values_list("naam", flat=True))
        raise CommandError(f"Geef met --plek een van deze namen: {namen}.")
    return gevonden


def _aanvrager() -> Lid:
    """In whose name it is asked: somebody of the office."""
    rol = Rol.objects.geldig(vandaag()).filter(code__in=SWV_BREED).select_related("lid").order_by("code", "pk").first()
    if rol is None:
        raise CommandError("Er is geen directeur-bestuurder of medewerker die dit document kan vragen.")
    return rol.lid
