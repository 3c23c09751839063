"""What partners do in a plan, to read: who agreed, and what each reader may do with it."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from django.utils.dateparse import parse_date, parse_datetime

from swv.models import Lid
from swv.toegang.rechten import mag
from wijken.models import Partnerdeel, Planonderdeel, Wijkplan
from wijken.models.wijkplan import Onderdeelsoort
from wijken.overzichten.plaatsen import opsomming
from wijken.services import als_json, partnerinhoud
from wijken.services.partners import als_waarden
from wijken.services.samen_invullen import stempel

NUL = Decimal("0.00")


def partnerrijen(inhoud: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of a frozen or working content: {pk, organisatie, organisatie_id, doet, bedrag, akkoord}."""
    akkoorden = {rij["deel_pk"]: rij for rij in inhoud.get("partnerakkoorden", [])}
    return [_rij(deel, akkoorden.get(deel["pk"])) for deel in inhoud.get("partnerdelen", [])]


def partnerblok(lid: Lid, plan: Wijkplan, inhoud: dict[str, Any], *, werktekst: bool) -> dict[str, Any]:
    """Context of ``wijken/partners/delen.html``. ``werktekst``: rows that people change, nothing frozen."""
    rijen = partnerrijen(inhoud)
    open_nu = werktekst and plan.status != Wijkplan.Status.VASTGESTELD
    for rij in rijen:
        deel = Partnerdeel(organisatie_id=rij["organisatie_id"], wijkplan=plan)
        rij["mag_akkoord"] = open_nu and not rij["akkoord"] and mag(lid, "wijken.namens_partner", deel)
        rij["mag_aanpassen"] = open_nu and plan.is_schrijfbaar and mag(lid, "wijken.schrijf_partnerdeel", deel)
        rij["gelezen"] = stempel(als_waarden(rij["doet"], rij["bedrag"]))
    return {
        "partners": rijen,
        "partnergeld": sum((rij["bedrag"] for rij in rijen), NUL),
        "partnerzin": partnerzin(rijen),
        "mag_partner_erbij": open_nu and plan.is_schrijfbaar and mag(lid, "wijken.schrijf_wijkplan", plan),
        "partners_aanpassen": any(rij["mag_aanpassen"] or rij["mag_akkoord"] for rij in rijen),
    }


def om_de_wijk(lid: Lid, plan: Wijkplan) -> dict[str, Any]:
    """On the page of a plan: partners and parents, each under the part where they belong. Needs ``met_besluiten()``."""
    onderdelen = plan.inhoud["onderdelen"]
    return {
        "partnerplek": plek_in_plan(onderdelen, Onderdeelsoort.WIJKTEAM),
        "ouderplek": plek_in_plan(onderdelen, Onderdeelsoort.OUDERS),
        **partnerblok(lid, plan, plan.inhoud, werktekst=plan.leesversie is None),
        **_raadplegingen(lid, plan, [rij | {"datum": parse_date(rij["datum"])} for rij in plan.raadplegingen_stand]),
    }


def bij_onderdeel(lid: Lid, onderdeel: Planonderdeel, plan: Wijkplan) -> dict[str, Any]:
    """In the editor, for a part that partners or parents take part in; ``plan`` is annotated by ``met_stand()``."""
    if onderdeel.soort == Onderdeelsoort.OUDERS:
        return _raadplegingen(lid, plan, plan.raadplegingen.all())
    if onderdeel.soort != Onderdeelsoort.WIJKTEAM:
        return {}
    rijen = plan.partnerdelen.select_related("organisatie", "akkoord_door")
    return werkblok(lid, plan, rijen) | {"wijkpot": plan.kosten}


def werkblok(lid: Lid, plan: Wijkplan, rijen: Iterable[Partnerdeel]) -> dict[str, Any]:
    """The rows that people change now, also while readers see what was agreed."""
    return partnerblok(lid, plan, als_json(partnerinhoud(rijen)), werktekst=True)


def partnerzin(rijen: Sequence[dict[str, Any]]) -> str:
    """``Wijkteam Oost is akkoord met zijn deel, JOS nog niet.``; empty without partners."""
    klaar = [rij["organisatie"] for rij in rijen if rij["akkoord"]]
    open_nog = [rij["organisatie"] for rij in rijen if not rij["akkoord"]]
    if not open_nog:
        return f"{opsomming(klaar)} {_zijn(klaar)} akkoord met het eigen deel." if klaar else ""
    wacht = "Dat houdt het plan niet tegen."
    if not klaar:
        return f"{opsomming(open_nog)} {_zijn(open_nog)} nog niet akkoord met het eigen deel. {wacht}"
    return f"{opsomming(klaar)} {_zijn(klaar)} akkoord met het eigen deel, {opsomming(open_nog)} nog niet. {wacht}"


def plek_in_plan(onderdelen: Sequence[dict[str, Any]], soort: Onderdeelsoort) -> int | None:
    """The part under which this stands: the first of its kind, else the last of the plan."""
    eigen = [deel["pk"] for deel in onderdelen if deel.get("soort") == soort]
    return next(iter(eigen), None) or next((deel["pk"] for deel in reversed(onderdelen)), None)


def _rij(deel: dict[str, Any], akkoord: dict[str, Any] | None) -> dict[str, Any]:
    wie = {"door": akkoord["door"], "op": parse_datetime(akkoord["op"])} if akkoord else None
    return deel | {"bedrag": Decimal(deel["bedrag"]), "akkoord": wie}


def _raadplegingen(lid: Lid, plan: Wijkplan, rijen: Iterable[Any]) -> dict[str, Any]:
    """Context of ``wijken/partners/ouders.html``."""
    return {"raadplegingen": list(rijen), "mag_raadpleging": mag(lid, "wijken.schrijf_wijkplan", plan)}


def _zijn(namen: Sequence[str]) -> str:
    return "is" if len(namen) == 1 else "zijn"
