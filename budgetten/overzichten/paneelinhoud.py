"""The context of each panel."""

from dataclasses import replace
from typing import Any

from django.utils.safestring import SafeString

from budgetten.models import Verdeling
from budgetten.overzichten.geld import Geldpagina, schoolregels
from budgetten.overzichten.scholen import scholen_van_bestuur
from budgetten.overzichten.verdeling import bon_van
from budgetten.overzichten.wijkpot import Straat, straat_van, wijkpot_van, wijkpotten
from budgetten.permissions import eigen_scholen, mag_besteding_boeken, mag_inleg_wijzigen, ziet_hele_wijk
from swv.beeld import StraatSchool, balk
from swv.beeld import straat as straatbeeld
from swv.dagen import jaar_is_voorbij, vandaag
from swv.models import Instelling, Lid, Rol
from swv.templatetags.getallen import euro, euro_heel
from swv.toegang.rechten import plekken
from wijken.bereik import bereik
from wijken.models import Bestuur, School, Wijk, Wijkplan

Inhoud = dict[str, Any]
EERSTE_JAAR = 2023


def straat(*, lid: Lid, wijk: Wijk, jaar: int) -> Inhoud | None:
    """The schools of a wijk and their inleg; three queries."""
    alle = straat_van(wijk=wijk, jaar=jaar)
    heel = ziet_hele_wijk(lid, wijk.pk)
    zicht = alle if heel else replace(alle, rijen=[r for r in alle.rijen if r.school_id in eigen_scholen(lid)])
    if not zicht.rijen:
        return None
    eigen = bereik(lid).scholen
    kop = f"{'De straat: samen' if heel else 'Uw scholen leggen'} {euro_heel(zicht.inleg)} in de wijkpot"
    return {
        "straat": zicht,
        "heel": heel,
        "eigen": eigen,
        "brandt": any(rij.school_id in eigen for rij in zicht.rijen),
        "kop": kop,
        "straattekening": _tekening(zicht, eigen, kop),
        "inleg_school": None if jaar_is_voorbij(jaar) else _eigen_inleg(lid, zicht),
        "voorbeelddata": Instelling.objects.values_list("voorbeelddata", flat=True).first(),
    }


def wijkpot(*, lid: Lid, wijk: Wijk, jaar: int) -> Inhoud | None:
    """What the pot pays for; three queries."""
    pot = wijkpot_van(wijk_id=wijk.pk, jaar=jaar)
    if pot is None:
        return None
    grootste = max((float(regel.geheel) for regel in pot.regels), default=1.0)
    tekening = [
        balk(
            float(regel.uitgegeven),
            float(regel.geheel),
            grootste,
            titel=f"{regel.naam}: {euro(regel.uitgegeven)} uitgegeven",
        )
        for regel in pot.regels
    ]
    return {
        "pot": pot,
        "rijen": list(zip(pot.regels, tekening, strict=True)),
        "plek": wijk.plek,
        "potjaar": jaar,
        "mag_boeken": mag_besteding_boeken(lid, wijk.plek) and jaar <= vandaag().year,
    }


def school(*, lid: Lid, school: School, jaar: int) -> Inhoud | None:
    """What one school gets, puts in and spent; four queries."""
    verdeling = Verdeling.objects.geldend(jaar).first()
    regels = schoolregels(verdeling=verdeling, scholen=[school.pk]) if verdeling else []
    if not verdeling or not regels:
        return None
    return {
        "regel": regels[0],
        "bon": bon_van(verdeling=verdeling, vorige=None, school_id=school.pk),
        "vast": verdeling.status == Verdeling.Status.VASTGESTELD,
        "geldjaar": jaar,
        "plek": school.plek,
        "mag_boeken": mag_besteding_boeken(lid, school.plek) and jaar <= vandaag().year,
        "inleg_te_geven": bool(regels[0].geld.met_inleg)
        and mag_inleg_wijzigen(lid, school)
        and not jaar_is_voorbij(jaar),
    }


def bestuur(*, bestuur: Bestuur, jaar: int) -> Inhoud | None:
    """The schools of a bestuur, and the years it can account for; three queries."""
    verdeling = Verdeling.objects.geldend(jaar).first()
    scholen = scholen_van_bestuur(bestuur_id=bestuur.pk, jaar=jaar)
    regels = schoolregels(verdeling=verdeling, scholen=scholen) if verdeling else []
    if not regels:
        return None
    nu = vandaag().year
    return {
        "pagina": Geldpagina(jaar=jaar, verdeling=verdeling, scholen=regels),
        "plek": bestuur.plek,
        "geldjaar": jaar,
        "vraagjaren": [mogelijk for mogelijk in (nu - 1, nu) if mogelijk >= EERSTE_JAAR],
    }


def thuis(*, lid: Lid, jaar: int) -> Inhoud | None:
    """For who has a school: what the school and the wijkpot still have; four queries."""
    eigen = bereik(lid).scholen
    verdeling = Verdeling.objects.vastgesteld(jaar).first() if eigen else None
    if verdeling is None:
        return None
    regels = schoolregels(verdeling=verdeling, scholen=eigen)
    wijk_van = bereik(lid).wijk_van
    potten = wijkpotten(wijken=sorted({wijk_van[pk] for pk in eigen if pk in wijk_van}), jaar=jaar)
    over = sum(regel.over for regel in regels)
    feiten = [{"waarde": euro_heel(pot.te_besteden), "onder": "nog in de wijkpot"} for pot in potten.values()]
    feiten += [{"waarde": euro_heel(regel.over), "onder": f"nog voor {regel.geld.naam}"} for regel in regels]
    return {"kop": f"Uw geld in {jaar}: nog {euro_heel(over)} voor de school", "feiten": feiten, "geldjaar": jaar}


def bevroren_wijkpot(plan: Wijkplan) -> Inhoud:
    """The wijkpot as it stood when the plan was fixed: text, so that it never changes."""
    zicht = straat_van(wijk=plan.wijk, jaar=plan.jaar)
    return {
        "verdeling": zicht.verdeling.naam if zicht.verdeling else None,
        "vastgesteld": zicht.vast,
        "scholen": [
            {
                "code": rij.code,
                "naam": rij.naam,
                "leerlingen": rij.leerlingen,
                "geteld_op": rij.geteld_op.isoformat(),
                "krijgt": str(rij.met_inleg),
                "percentage": str(rij.percentage),
                "akkoord": rij.akkoord,
                "inleg": str(rij.inleg),
            }
            for rij in zicht.rijen
        ],
        "krijgt": str(zicht.krijgt),
        "inleg": str(zicht.inleg),
    }


def _tekening(zicht: Straat, eigen: frozenset[int], titel: str) -> SafeString | None:
    """Only true with one amount per pupil: otherwise the table says it alone."""
    rijen = [rij for rij in zicht.rijen if rij.met_inleg]
    per_leerling = {rij.met_inleg / rij.leerlingen for rij in rijen}
    if not rijen or max(per_leerling) - min(per_leerling) > 1:
        return None
    huizen = [
        StraatSchool(
            naam=rij.naam,
            leerlingen=rij.leerlingen,
            percentage=rij.percentage,
            bedrag=rij.inleg,
            eigen=rij.school_id in eigen,
        )
        for rij in rijen
    ]
    return straatbeeld(huizen, titel=titel)


def _eigen_inleg(lid: Lid, zicht: Straat) -> Any:
    """The first school of the reader that may still choose."""
    return next((r for r in zicht.rijen if r.met_inleg and r.school_id in plekken(lid, Rol.Code.DIRECTEUR)), None)
