"""Demo: two years of zelfchecks and a SOP for most schools, all invented (voorbeelddata)."""

import datetime
import io
import random

from django.utils import timezone

from swv.models import Bestand, Lid, Rol
from swv.services import bestand_bewaren
from wijken.demo_leden import HOOFDSCHOOL
from wijken.models import Basisafspraak, Ondersteuningsprofiel, School, Zelfcheck, Zelfcheckregel
from wijken.services import basisafspraken_beginnen

Antwoord = Zelfcheckregel.Antwoord
KEUZES = (Antwoord.JA,) * 7 + (Antwoord.DEELS,) * 2 + (Antwoord.NEE,)
ZINNEN = {
    Antwoord.DEELS: ("In de bovenbouw wel, in de onderbouw nog niet.", "Wij zijn dit jaar begonnen.", ""),
    Antwoord.NEE: ("Staat in het schoolplan voor volgend jaar.", "Het gebouw laat dit nog niet toe."),
}
BLAD = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R/Lang(nl)>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 62>>stream
BT /F 20 Tf 72 760 Td (Schoolondersteuningsprofiel, voorbeeld) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
"""


def laden(*, kiem: random.Random, jaar_nu: int) -> None:
    """Everybody finished last year; this year two in three, and not the school of the demo's own directeur."""
    basisafspraken_beginnen()
    scholen = list(School.objects.filter(gesloten_op=None).met_namen().order_by("code"))
    rollen = Rol.objects.filter(code=Rol.Code.DIRECTEUR).select_related("lid")
    leden = {rol.plek_id: rol.lid for rol in rollen}
    van_iemand = [(school, leden[school.pk]) for school in scholen if school.pk in leden]
    klaar = [een for een in van_iemand if str(een[0]) not in HOOFDSCHOOL.values() and kiem.random() < 0.67]
    _checks(van_iemand, jaar_nu - 1, kiem)
    _checks(klaar, jaar_nu, kiem)
    _profielen(van_iemand, jaar_nu, kiem)


def _checks(scholen: list[tuple[School, Lid]], jaar: int, kiem: random.Random) -> None:
    afspraken = list(Basisafspraak.objects.all())
    checks = Zelfcheck.objects.bulk_create(
        Zelfcheck(
            school=school,
            jaar=jaar,
            klaar_door=lid,
            klaar_op=timezone.make_aware(
                datetime.datetime(jaar, 10, 5, 15, 20) + datetime.timedelta(days=kiem.randrange(40))
            ),
        )
        for school, lid in scholen
    )
    regels = []
    for check in checks:
        for afspraak in afspraken:
            antwoord = kiem.choice(KEUZES)
            zin = kiem.choice(ZINNEN.get(antwoord, ("",)))
            regels.append(Zelfcheckregel(zelfcheck=check, afspraak=afspraak, antwoord=antwoord, toelichting=zin))
    Zelfcheckregel.objects.bulk_create(regels, batch_size=2000)


def _profielen(scholen: list[tuple[School, Lid]], jaar_nu: int, kiem: random.Random) -> None:
    """One file on disk, a row per school and version."""
    voorbeeld = bestand_bewaren(upload=io.BytesIO(BLAD), naam="SOP.pdf", door=scholen[0][1])
    delen = {"soort": voorbeeld.soort, "omvang": voorbeeld.omvang, "sha256": voorbeeld.sha256}
    versies = [
        (school, lid, jaar)
        for school, lid in scholen
        for jaar in (jaar_nu - 2, jaar_nu)
        if jaar < jaar_nu or kiem.random() < 0.6
    ]
    bestanden = Bestand.objects.bulk_create(
        Bestand(naam=f"SOP {school} {jaar}.pdf"[:120], door=lid, **delen) for school, lid, jaar in versies
    )
    Ondersteuningsprofiel.objects.bulk_create(
        Ondersteuningsprofiel(school=school, vanaf=datetime.date(jaar, 8, 1), bestand=bestand, gemaakt_door=lid)
        for (school, lid, jaar), bestand in zip(versies, bestanden, strict=True)
    )
