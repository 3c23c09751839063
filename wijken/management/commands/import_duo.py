"""``manage.py import_duo --swv odp|alle --vestigingen FILE --leerlingen FILE [--proef]``"""

from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from swv.models import Samenwerkingsverband
from swv.tenancy.context import tenant
from swv.tenancy.geschiedenis import namens
from wijken.services.duo import duo_importeren, verslagregels
from wijken.services.duo_kiezen import Landelijk, lees_landelijk


class Command(BaseCommand):
    help = "Werk scholen, besturen en leerlingen bij met de landelijke bestanden van DUO."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--swv", required=True, help="adres van het samenwerkingsverband, zoals odp, of: alle")
        parser.add_argument("--vestigingen", required=True, type=Path, help="02. Alle schoolvestigingen basisonderwijs")
        parser.add_argument("--leerlingen", required=True, type=Path, help="06. Historisch overzicht aantal leerlingen")
        parser.add_argument("--proef", action="store_true", help="laat alleen zien wat er zou veranderen")

    def handle(self, *args: Any, **opties: Any) -> None:
        verbanden = self._verbanden(opties["swv"])
        landelijk = self._lees(opties["vestigingen"], opties["leerlingen"])
        self.stdout.write(
            f"Gelezen: {len(landelijk.vestigingen)} vestigingen, {len(landelijk.leerlingen)} scholen met leerlingen "
            f"tot en met 1 oktober {landelijk.laatste_jaar}."
        )
        mislukt = [swv.slug for swv in verbanden if not self._importeer(swv, landelijk, proef=opties["proef"])]
        if mislukt:
            raise CommandError(f"Niet geïmporteerd: {', '.join(mislukt)}. De reden staat hierboven.")

    def _verbanden(self, slug: str) -> list[Samenwerkingsverband]:
        verbanden = Samenwerkingsverband.objects.filter(actief=True).order_by("slug")
        gevonden = list(verbanden if slug == "alle" else verbanden.filter(slug=slug))
        if not gevonden:
            raise CommandError(f"Er is geen samenwerkingsverband ‘{slug}’.")
        return gevonden

    def _lees(self, vestigingen: Path, leerlingen: Path) -> Landelijk:
        try:
            return lees_landelijk(vestigingen=vestigingen.read_bytes(), leerlingen=leerlingen.read_bytes())
        except OSError as fout:
            raise CommandError(f"Het bestand {fout.filename} is niet te lezen: {fout.strerror}.") from fout
        except ValidationError as fout:
            raise CommandError("\n".join(["Er is niets geïmporteerd.", *fout.messages])) from fout

    def _importeer(self, swv: Samenwerkingsverband, landelijk: Landelijk, *, proef: bool) -> bool:
        kop = f"\n{swv.naam}{' (proef: er verandert niets)' if proef else ''}"
        try:
            with tenant(swv.pk), namens(None, via="inlezen van DUO"):
                verslag = duo_importeren(landelijk=landelijk, proef=proef)
        except ValidationError as fout:
            self.stderr.write("\n".join([kop, *fout.messages]))
            return False
        self.stdout.write("\n".join([kop, *verslagregels(verslag)]))
        return True
