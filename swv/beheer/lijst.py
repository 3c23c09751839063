"""The xlsx list of new colleagues: read it, carry it signed from preview to confirmation, make the example."""

import datetime
import io
from typing import Any, BinaryIO

from django.core import signing
from django.core.exceptions import ValidationError
from openpyxl import Workbook
from openpyxl.styles import Font

from swv.bestanden import werkblad
from swv.dagen import vandaag
from swv.models import Lid, Rol
from swv.services.ledenlijst import KOLOMMEN, Regel
from swv.services.rollen import soorten

KOPPEN = {
    "naam": "Naam",
    "email": "E-mailadres",
    "rol": "Rol",
    "plek": "Plek",
    "vakgroep": "Vakgroep",
    "begin": "Eerste dag",
    "einde": "Laatste dag",
}
HOOGSTENS = 200
EEN_UUR = 3600
ZOUT = "swv.beheer.lijst"
LEEG = "In deze lijst staat geen enkele collega. Vul regels in onder de koppen en kies de lijst opnieuw."
KOPPEN_KLOPPEN_NIET = (
    "De eerste regel moet deze koppen hebben: " + ", ".join(KOPPEN.values()) + ". Gebruik het voorbeeld."
)


def lezen(bestand: BinaryIO) -> list[Regel]:
    """The lines as text. Raises ValidationError for a file that is refused, wrong headers, no line or too many."""
    rijen = werkblad(bestand)
    koppen = [_tekst(cel) for cel in rijen[0][: len(KOLOMMEN)]] if rijen else []
    if [kop.casefold() for kop in koppen] != [kop.casefold() for kop in KOPPEN.values()]:
        raise ValidationError(KOPPEN_KLOPPEN_NIET)
    regels = [_regel(rij) for rij in rijen[1:]]
    while regels and not any(regels[-1].values()):
        regels.pop()
    if not regels:
        raise ValidationError(LEEG)
    if len(regels) > HOOGSTENS:
        raise ValidationError(f"De lijst heeft {len(regels)} regels. Maak er lijsten van hooguit {HOOGSTENS} van.")
    return regels


def verzegelen(regels: list[Regel], lid: Lid) -> str:
    """The list as a field of the confirmation: nobody else can use it, nobody can change it, an hour long."""
    return signing.dumps({"lid": lid.pk, "swv": lid.swv_id, "regels": regels}, salt=ZOUT, compress=True)


def ontzegelen(zegel: str, lid: Lid) -> list[Regel]:
    """Back to lines. Raises ValidationError for a list that is not of this member, changed or too old."""
    try:
        inhoud = signing.loads(zegel, salt=ZOUT, max_age=EEN_UUR)
    except signing.BadSignature:
        inhoud = {}
    if (inhoud.get("lid"), inhoud.get("swv")) != (lid.pk, lid.swv_id):
        raise ValidationError("Deze lijst is te oud of niet van u. Kies de lijst opnieuw.")
    return inhoud["regels"]


def voorbeeld() -> bytes:
    """An xlsx with the headers on the first sheet, and what to fill in on the second."""
    boek = Workbook()
    lijst, uitleg = boek.active, boek.create_sheet("Uitleg")
    lijst.title = "Collega’s"
    lijst.append(list(KOPPEN.values()))
    for regel in _uitleg():
        uitleg.append(regel)
    for blad in (lijst, uitleg):
        for cel in blad[1]:
            cel.font = Font(bold=True)
        for kolom in "ABCDEFG":
            blad.column_dimensions[kolom].width = 26
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def _uitleg() -> list[list[str]]:
    jaar = vandaag().year + 1
    return [
        ["Kolom", "Wat u invult"],
        ["Naam", "Zoals collega’s de naam zien."],
        ["E-mailadres", "Hier gaat de uitnodiging naartoe."],
        ["Rol", "Een van de rollen hieronder."],
        ["Plek", "De naam van de school, de wijk of het bestuur, zoals in Thuisnabij. Leeg: het samenwerkingsverband."],
        ["Vakgroep", "Alleen bij een specialist: " + ", ".join(str(naam) for naam in Rol.Vakgroep.labels) + "."],
        ["Eerste dag", f"Bijvoorbeeld 1-1-{jaar}."],
        ["Laatste dag", "Leeg: de rol loopt door."],
        [],
        ["Rol", "Hoort bij"],
        *([str(naam), soorten(code)] for code, naam in Rol.Code.choices),
    ]


def _regel(rij: tuple[Any, ...]) -> Regel:
    cellen = [_tekst(cel) for cel in rij[: len(KOLOMMEN)]]
    return dict(zip(KOLOMMEN, cellen + [""] * (len(KOLOMMEN) - len(cellen)), strict=True))


def _tekst(cel: Any) -> str:
    if isinstance(cel, datetime.datetime | datetime.date):
        return f"{cel:%Y-%m-%d}"
    return " ".join(str(cel).split())[:200] if cel is not None else ""
