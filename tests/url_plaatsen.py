"""The things of the URL table once more, elsewhere: another school, another wijk, another bestuur."""

import uuid
from typing import Any

from arrangementen.models import Arrangement
from budgetten.models import Besteding, Geldstroom, Inleg
from budgetten.services import boeken, overboeking, rekening_van
from doelen.models import Mijlpaal, OnderdeelDoel, Opgave
from swv.dagen import vandaag
from swv.models import Document, Mandaat, Plek
from tests import factories
from tests.wereld import Wereld
from wijken.models import (
    Actie,
    Actiepunt,
    Afspraak,
    Agendapunt,
    Bestuur,
    Contactpersoon,
    Gesprek,
    Ondersteuningsprofiel,
    Opmerking,
    Organisatie,
    Organisatiewijk,
    Overleg,
    Partnerdeel,
    Planonderdeel,
    Planversie,
    Raadpleging,
    School,
    Voortgang,
    Wijk,
    Wijkdoel,
    Wijkplan,
    Wijziging,
    Zelfcheck,
)

PLAATSEN = ("school", "wijk", "bestuur")
VAN_EEN_SCHOOL = {
    "avonturijn",
    "besteding",
    "bevestigd",
    "gesprek",
    "gevraagd",
    "inleg_pk",
    "klare",
    "mijlpaal",
    "opgave_in",
    "opgave_open",
    "sop",
    "zelfcheck",
}
VAN_EEN_WIJK = {
    "actie",
    "actiepunt",
    "afspraak",
    "agendapunt",
    "contactpersoon",
    "document",
    "eigen_onderdeel",
    "koppeling",
    "onderdeel",
    "opmerking",
    "organisatie",
    "overleg",
    "partnerdeel",
    "plan",
    "plan_bij_pb",
    "plan_tekenen",
    "plan_gewijzigd",
    "plan_vast",
    "polder",
    "raadpleging",
    "wijkdoel",
    "voortgang",
    "wijziging",
}
VAN_EEN_BESTUUR = {"mandaat", "siko"}
VAN_IEDEREEN = {
    "begeleidingsregel",
    "basisafspraak",
    "beleidsdoel",
    "begrip",
    "indicator",
    "interventie",
    "jaardoel",
    "jaardoel_later",
    "jaarvraag",
    "kaart",
    "lezen",
    "landelijk",
    "lid",
    "lid_hoogste",
    "opgave_slb",
    "planperiode",
    "raad",
    "rol",
    "sjabloondeel",
    "streefwaarde",
    "thema",
    "ronde",
    "uitnodiging",
    "verdeling",
    "verdeling_voor",
    "vreemde",
}
AL_ELDERS = {"christal", "ligthart", "un1ek", "wijk_haven"}

DINGEN = VAN_EEN_SCHOOL | VAN_EEN_WIJK | VAN_EEN_BESTUUR | VAN_IEDEREEN | AL_ELDERS


def plaatsen_van(met: tuple[str, ...]) -> set[str]:
    """Where else the things of a row can be: none for what belongs to everyone, or is elsewhere already."""
    namen = set(met)
    if namen & AL_ELDERS or not namen & (VAN_EEN_SCHOOL | VAN_EEN_WIJK | VAN_EEN_BESTUUR):
        return set()
    if namen & VAN_EEN_SCHOOL:
        return set(PLAATSEN)
    return {"wijk"} if namen & VAN_EEN_WIJK else {"bestuur"}


def objecten_elders(wereld: Wereld, objecten: dict[str, int]) -> dict[str, dict[str, int]]:
    """Per place the same names with other primary keys. Call it inside ``with tenant(...)``, after maak_objecten."""
    klimop = factories.SchoolFactory(plek__naam="Klimop", gemeente=wereld.gemeente)
    polder, haven = wereld.wijken["polder"], wereld.wijken["haven"]
    factories.IndelingFactory(school=klimop, bestuur=wereld.besturen["siko"], wijk=polder)
    return {
        "school": objecten | _van_school(wereld, objecten, klimop, polder),
        "wijk": objecten | _van_school(wereld, objecten, wereld.scholen["haven"], haven) | _van_wijk(objecten, haven),
        "bestuur": objecten
        | _van_school(wereld, objecten, wereld.scholen["christal"], polder)
        | _van_bestuur(objecten, wereld.besturen["un1ek"]),
    }


def _van_school(wereld: Wereld, objecten: dict[str, int], school: School, wijk: Wijk) -> dict[str, int]:
    anders: dict[str, Any] = {"plek": school.plek}
    return {
        "avonturijn": school.pk,
        "besteding": _besteding(wereld, school.plek),
        "bevestigd": _kopie(Arrangement, objecten["bevestigd"], school=school, wijk=wijk),
        "gesprek": _kopie(Gesprek, objecten["gesprek"], **anders),
        "gevraagd": _kopie(Arrangement, objecten["gevraagd"], school=school, wijk=wijk),
        "inleg_pk": _kopie(Inleg, objecten["inleg_pk"], school=school, wijk=wijk),
        "mijlpaal": _kopie(Mijlpaal, objecten["mijlpaal"], **anders),
        "opgave_in": _kopie(Opgave, objecten["opgave_in"], **anders),
        "klare": _kopie(Opgave, objecten["klare"], **anders),
        "opgave_open": _kopie(Opgave, objecten["opgave_open"], **anders),
        "sop": _kopie(Ondersteuningsprofiel, objecten["sop"], school=school),
        "zelfcheck": _kopie(Zelfcheck, objecten["zelfcheck"], school=school),
    }


def _van_bestuur(objecten: dict[str, int], bestuur: Bestuur) -> dict[str, int]:
    return {"siko": bestuur.pk, "mandaat": _kopie(Mandaat, objecten["mandaat"], bestuur=bestuur.plek)}


def _van_wijk(objecten: dict[str, int], wijk: Wijk) -> dict[str, int]:
    nieuw = {naam: _kopie(Wijkplan, objecten[naam], wijk=wijk) for naam in ("plan_bij_pb", "plan_tekenen", "plan_vast")}
    plan = _kopie(Wijkplan, objecten["plan"], wijk=wijk)
    onderdeel = _kopie(Planonderdeel, objecten["onderdeel"], wijkplan_id=plan)
    organisatie = _kopie(Organisatie, objecten["organisatie"], naam="Elders")
    Organisatiewijk.objects.create(organisatie_id=organisatie, wijk=wijk)
    overleg = _kopie(Overleg, objecten["overleg"], plek=wijk.plek)
    gewijzigd = _kopie(Wijkplan, objecten["plan_gewijzigd"], wijk=wijk)
    _kopie(Planversie, Planversie.objects.get(wijkplan=objecten["plan_gewijzigd"]).pk, wijkplan_id=gewijzigd)
    return nieuw | {
        "plan": plan,
        "plan_gewijzigd": gewijzigd,
        "wijziging": _kopie(Wijziging, objecten["wijziging"], wijkplan_id=gewijzigd),
        "onderdeel": onderdeel,
        "organisatie": organisatie,
        "contactpersoon": _kopie(Contactpersoon, objecten["contactpersoon"], organisatie_id=organisatie, lid=None),
        "eigen_onderdeel": _kopie(Planonderdeel, objecten["eigen_onderdeel"], wijkplan_id=plan),
        "actie": _kopie(Actie, objecten["actie"], onderdeel_id=onderdeel),
        "actiepunt": _kopie(Actiepunt, objecten["actiepunt"], plek=wijk.plek),
        "overleg": overleg,
        "agendapunt": _kopie(Agendapunt, objecten["agendapunt"], overleg_id=overleg, plek=wijk.plek),
        "afspraak": _kopie(Afspraak, objecten["afspraak"], plek=wijk.plek),
        "opmerking": _kopie(Opmerking, objecten["opmerking"], onderdeel_id=onderdeel),
        "voortgang": _kopie(Voortgang, objecten["voortgang"], wijkplan_id=nieuw["plan_vast"]),
        "koppeling": _kopie(OnderdeelDoel, objecten["koppeling"], onderdeel_id=onderdeel),
        "document": _kopie(
            Document, objecten["document"], plek=wijk.plek, parameters={"wijkplan": plan}, aanvraagsleutel="elders"
        ),
        "partnerdeel": _kopie(Partnerdeel, objecten["partnerdeel"], wijkplan_id=plan),
        "raadpleging": _kopie(Raadpleging, objecten["raadpleging"], wijkplan_id=plan),
        "polder": wijk.pk,
        "wijkdoel": _kopie(Wijkdoel, objecten["wijkdoel"], wijkplan_id=plan),
    }


def _besteding(wereld: Wereld, plek: Plek) -> int:
    """Money spent there, with its entry."""
    rekeningen = [
        rekening_van(plek=waar.pk, soort=soort, jaar=2026)
        for soort, waar in (("middelen", wereld.plek), ("schoolbudget", plek), ("besteed", plek))
    ]
    door = wereld.leden["directeur"]
    for stap, (van, naar) in enumerate(zip(rekeningen, rekeningen[1:], strict=False)):
        benen = overboeking(van, naar, 100)
        soort = "besteding" if stap else "toekenning"
        boeking = boeken(sleutel=f"{plek.pk}-{stap}", soort=soort, omschrijving="Elders", benen=benen, door=door)
    return Besteding.objects.create(
        plek=plek,
        geldstroom=Geldstroom.objects.get(code="basis"),
        datum=vandaag(),
        omschrijving="Elders",
        bedrag=100,
        boeking=boeking,
        door=door,
    ).pk


def _kopie(model: Any, pk: int, **anders: Any) -> int:
    """A copy of a row with some fields changed."""
    rij = model.objects.get(pk=pk)
    rij.pk, rij._state.adding = None, True
    for naam, waarde in anders.items():
        setattr(rij, naam, waarde)
    if hasattr(rij, "aanvraagsleutel") and "aanvraagsleutel" not in anders:
        rij.aanvraagsleutel = uuid.uuid4()
    rij.save(force_insert=True)
    return rij.pk
