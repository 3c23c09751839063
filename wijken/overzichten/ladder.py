"""The steps of a wijkplan, from writing to geëvalueerd: which are done, which is now, and when."""

from typing import Any

from swv.dagen import vandaag
from swv.templatetags.getallen import datum, datum_dag, hoofdletter, telwoord
from wijken.models import Wijkplan

Status = Wijkplan.Status
RANG = {
    Status.CONCEPT: 0,
    Status.WIJZIGING: 0,
    Status.BESPREKEN: 1,
    Status.ADVIES: 2,
    Status.TEKENEN: 3,
    Status.VASTGESTELD: 4,
}
GELEZEN = {"positief": "adviseert: teken dit plan", "aanpassen": "adviseert: pas het eerst aan"}


def ladder(plan: Wijkplan, *, onderdelen: str, scholen: int, getekend: int) -> list[dict[str, Any]]:
    """``{naam, staat, wanneer}`` per step. ``onderdelen`` says how far the text is. Needs ``met_stand()``."""
    rang = RANG[Status(plan.status)]
    stappen = [{"naam": "Schrijven", "staat": "klaar" if rang > 0 else "aan", "wanneer": onderdelen}]
    if _bespreekt(plan, rang):
        stappen.append({"naam": "Bespreken in de wijk", "staat": _staat(rang, 1), "wanneer": ""})
    stappen += [_lezen(plan, rang), _tekenen(plan, rang, scholen, getekend), _vastgesteld(plan, rang)]
    return stappen + (_erna(plan) if plan.status == Status.VASTGESTELD else [])


def voor(dag: Any) -> str:
    """``uiterlijk vrijdag 4 december``, or nothing."""
    return f"uiterlijk {datum_dag(dag)}" if dag else ""


def _bespreekt(plan: Wijkplan, rang: int) -> bool:
    """A wijk may skip it: then the step is not there."""
    nog_voor = rang < 2 and not plan.laatste_advies and plan.status != Status.WIJZIGING
    return nog_voor or plan.is_besproken


def _staat(rang: int, stap: int) -> str:
    return "aan" if rang == stap else "klaar" if rang > stap else "uit"


def _lezen(plan: Wijkplan, rang: int) -> dict[str, Any]:
    advies = plan.laatste_advies
    staat = "aan" if rang == 2 else "klaar" if advies else "uit"
    wanneer = GELEZEN[advies["strekking"]] if advies and rang != 2 else voor(plan.lezen_voor)
    return {"naam": "Procesbegeleider leest mee", "staat": staat, "wanneer": wanneer}


def _tekenen(plan: Wijkplan, rang: int, scholen: int, getekend: int) -> dict[str, Any]:
    naam = f"{hoofdletter(telwoord(scholen))} {'school tekent' if scholen == 1 else 'scholen tekenen'}"
    wanneer = voor(plan.tekenen_voor) if rang < 3 else f"{getekend} van {scholen}"
    return {"naam": naam, "staat": _staat(rang, 3), "wanneer": wanneer}


def _vastgesteld(plan: Wijkplan, rang: int) -> dict[str, Any]:
    wanneer = datum(plan.vastgesteld_op) if rang == 4 else f"januari {plan.jaar}"
    return {"naam": "Vastgesteld", "staat": "klaar" if rang == 4 else "uit", "wanneer": wanneer}


def _erna(plan: Wijkplan) -> list[dict[str, Any]]:
    """What a plan does after it was agreed, seen from today."""
    nu = vandaag().year
    loopt = "uit" if nu < plan.jaar else "aan" if nu == plan.jaar else "klaar"
    geevalueerd = "klaar" if plan.is_geevalueerd else "uit"
    return [
        {"naam": "Loopt", "staat": loopt, "wanneer": f"heel {plan.jaar}"},
        {"naam": "Geëvalueerd", "staat": geevalueerd, "wanneer": "" if plan.is_geevalueerd else f"eind {plan.jaar}"},
    ]
