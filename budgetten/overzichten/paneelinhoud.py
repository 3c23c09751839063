"""The context of each panel."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.utils.safestring import SafeString

from budgetten.models import Toekenning, Verdeling
from budgetten.overzichten.geld import Geldpagina, schoolregels
from budgetten.overzichten.scholen import jaargeld, scholen_van_bestuur
from budgetten.overzichten.verdeling import bon_van
from budgetten.overzichten.wijkpot import (
    ARRANGEMENTEN,
    Potregel,
    Straat,
    Wijkpot,
    acties_met_uitgegeven,
    inleg_ligt_open,
    saldi_met_wacht,
    saldi_van,
    straat_van,
    wijkpot_van,
    wijkpotten,
)
from budgetten.permissions import eigen_scholen, mag_besteding_boeken, mag_inleg_wijzigen, ziet_hele_wijk
from swv.beeld import StraatSchool, balk
from swv.beeld import straat as straatbeeld
from swv.dagen import jaar_is_voorbij, vandaag
from swv.models import Lid, Rol
from swv.templatetags.getallen import euro, euro_heel
from swv.toegang.rechten import plekken
from wijken.bereik import bereik
from wijken.models import Bestuur, School, Wijk, Wijkplan

BASISONDERSTEUNING = "basisondersteuning"  # the code of that geldstroom
Inhoud = dict[str, Any]


def straat(*, lid: Lid, wijk: Wijk, jaar: int) -> Inhoud | None:
    """The schools of a wijk and their inleg; one query, two for a directeur."""
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
        "inleg_school": _eigen_inleg(lid, zicht, wijk, jaar),
        "voorbeelddata": alle.voorbeelddata,
    }


def wijkpot(*, lid: Lid, wijk: Wijk, jaar: int) -> Inhoud | None:
    """What the pot pays for; one query."""
    pot = wijkpot_van(wijk_id=wijk.pk, jaar=jaar)
    if pot is None:
        return None
    if pot.gereserveerd and wijk.pk not in plekken(lid, Rol.Code.PROCESBEGELEIDER):
        alleen = pot.reserveringen == 1  # its line would tell the amount of one small arrangement
        pot = replace(pot, regels=[r for r in pot.regels if not alleen or r.naam != ARRANGEMENTEN])
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
        "afgesproken": sum((regel.afgesproken for regel in pot.regels), Decimal(0)),
        "potfeiten": _potfeiten(pot, over=jaar_is_voorbij(jaar)),
        "rijen": list(zip(pot.regels, tekening, strict=True)),
        "plek": wijk.plek,
        "potjaar": jaar,
        "voorbij": jaar_is_voorbij(jaar),
        "mag_boeken": mag_besteding_boeken(lid, wijk.plek) and jaar <= vandaag().year,
    }


def _potfeiten(pot: Wijkpot, *, over: bool) -> list[dict[str, str]]:
    """The four amounts of a pot; the last three add up to the first."""
    return [
        {"waarde": euro(pot.ingelegd), "onder": "in de pot"},
        {"waarde": euro(pot.besteed), "onder": "uitgegeven"},
        {"waarde": euro(pot.vastgelegd), "onder": "vastgelegd"},
        {"waarde": euro(pot.vrij), "onder": "over" if over else "nog vrij"},
    ]


def plankosten(plan: Wijkplan) -> Inhoud | None:
    """What the acties of a plan (``met_stand()``) cost beside what its wijkpot holds; one query."""
    straat = straat_van(wijk=plan.wijk, jaar=plan.jaar)
    if not straat.rijen:
        return None
    kost = plan.kosten
    return {
        "kost": kost,
        "wijkpot": straat.inleg,
        "gevuld": straat.vast,
        "te_veel": max(kost - straat.inleg, 0),
        "wachten": len(straat.wachten),
        "potjaar": plan.jaar,
        "staat_vast": plan.is_afgesproken,
    }


def acties(plan: Wijkplan) -> Inhoud | None:
    """What each actie of a plan cost so far, beside what was agreed; one query."""
    rijen = [Potregel(actie.omschrijving, actie.uitgegeven, actie.bedrag) for actie in acties_met_uitgegeven(plan)]
    return {"rijen": rijen, "planjaar": plan.jaar} if rijen else None


def school(*, lid: Lid, school: School, jaar: int) -> Inhoud | None:
    """What one school gets, puts in and spent; three queries, four for its directeur."""
    geld = jaargeld(jaar=jaar, scholen=[school.pk])
    if geld.verdeling is None:
        return None
    regels = schoolregels(geld=geld, saldi=saldi_van(plekken=[school.pk], jaar=jaar))
    return {
        "regel": regels[0],
        "bon": bon_van(verdeling=geld.verdeling, vorige=None, school_id=school.pk),
        "vast": geld.vast,
        "voorbij": jaar_is_voorbij(jaar),
        "geldjaar": jaar,
        "plek": school.plek,
        "mag_boeken": mag_besteding_boeken(lid, school.plek) and jaar <= vandaag().year,
        "inleg_te_geven": bool(regels[0].geld.met_inleg)
        and mag_inleg_wijzigen(lid, school)
        and inleg_ligt_open(lid=lid, wijk_id=bereik(lid).wijk_van.get(school.pk), jaar=jaar),
    }


def basis(*, school: School, jaar: int) -> Inhoud | None:
    """What one school gets for basisondersteuning in a year, once the verdeling holds; one query."""
    rijen = Toekenning.objects.vastgesteld(jaar).filter(school=school.pk, geldstroom__code=BASISONDERSTEUNING)
    toekenning = rijen.select_related("geldstroom", "verdeling").first()
    return {"toekenning": toekenning, "geldjaar": jaar} if toekenning else None


def bestuur(*, bestuur: Bestuur, jaar: int) -> Inhoud | None:
    """The schools of a bestuur, and the years it can account for; three queries."""
    geld = jaargeld(jaar=jaar, scholen=scholen_van_bestuur(bestuur_id=bestuur.pk, jaar=jaar))
    if geld.verdeling is None:
        return None
    saldi = saldi_van(plekken=[rij.school_id for rij in geld.rijen], jaar=jaar)
    nu = vandaag().year
    vast = Verdeling.objects.filter(status=Verdeling.Status.VASTGESTELD, jaar__in=[nu - 1, nu])
    return {
        "pagina": Geldpagina(jaar, geld.verdeling, schoolregels(geld=geld, saldi=saldi)),
        "plek": bestuur.plek,
        "geldjaar": jaar,
        "vraagjaren": list(vast.order_by("jaar").values_list("jaar", flat=True)),
    }


def thuis(*, lid: Lid, jaar: int) -> Inhoud | None:
    """For who has a school: what the school still has and what is free in the wijkpot; two queries."""
    eigen = bereik(lid).scholen
    geld = jaargeld(jaar=jaar, scholen=eigen) if eigen else None
    if geld is None or not geld.vast:
        return None
    wijken = {bereik(lid).wijk_van[pk] for pk in eigen if pk in bereik(lid).wijk_van}
    saldi = saldi_met_wacht(plekken=eigen | wijken, jaar=jaar)
    regels = schoolregels(geld=geld, saldi=saldi)
    potten = wijkpotten({wijk: saldi[wijk] for wijk in sorted(wijken) if wijk in saldi})
    over = sum(regel.over for regel in regels)
    feiten = [{"waarde": euro_heel(pot.vrij), "onder": "nog vrij in de wijkpot"} for pot in potten.values()]
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


def _eigen_inleg(lid: Lid, zicht: Straat, wijk: Wijk, jaar: int) -> Any:
    """The first school of the reader, while its share may still change."""
    scholen = plekken(lid, Rol.Code.DIRECTEUR)
    eigen = next((rij for rij in zicht.rijen if rij.met_inleg and rij.school_id in scholen), None)
    return eigen if eigen and inleg_ligt_open(lid=lid, wijk_id=wijk.pk, jaar=jaar) else None
