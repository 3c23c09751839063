"""Asking: a round per period, open until its last day; the office may give it a later one."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from doelen.models import Grootheid, Opgave, Opgaveronde
from doelen.services.vragen import scholen_van
from swv.dagen import vandaag
from swv.models import Lid, Plek, Rol
from swv.services import gebeurtenis_melden
from swv.templatetags.getallen import datum


@transaction.atomic
def ronde_openen(*, jaar: int, periode: str, opent: date, sluit: date, door: Lid | None) -> Opgaveronde:
    """Ask every source about one period. Opening twice gives the same round and adds only missing opgaven."""
    if sluit < opent:
        raise ValidationError({"sluit": "De ronde sluit voordat zij opent. Kies een latere dag."})
    swv = Plek.objects.select_for_update().get(soort=Plek.Soort.SWV)
    ronde, _ = Opgaveronde.objects.get_or_create(jaar=jaar, periode=periode, defaults={"opent": opent, "sluit": sluit})
    aanwezig = set(ronde.opgaven.values_list("plek_id", "vakgroep"))
    nieuw = [bron for bron in _bronnen(jaar, swv.pk) if bron not in aanwezig]
    Opgave.objects.bulk_create([Opgave(ronde=ronde, plek_id=plek, vakgroep=vakgroep) for plek, vakgroep in nieuw])
    if nieuw:
        gebeurtenis_melden(soort="opgaveronde.geopend", door=door, jaar=jaar, periode=periode)
    return ronde


def _bronnen(jaar: int, swv: int) -> list[tuple[int, str]]:
    """(plek, vakgroep) of everyone who hands in: schools, the vakgroepen of the SWV, and leerrecht per gemeente."""
    scholen = list(scholen_van(jaar).values_list("pk", "gemeente_id"))
    bronnen = set(Grootheid.objects.values_list("bron", "vakgroep"))
    vakgroepen = sorted(vakgroep for bron, vakgroep in bronnen if bron == Grootheid.Bron.VAKGROEP)
    if (Grootheid.Bron.TLV_COMMISSIE, "") in bronnen:
        vakgroepen.append(Rol.Vakgroep.TLV_COMMISSIE)
    uit = [(school, "") for school, _ in scholen] + [(swv, vakgroep) for vakgroep in vakgroepen]
    if (Grootheid.Bron.GEMEENTE, "") in bronnen:
        uit += [(gemeente, Rol.Vakgroep.LEERRECHT) for gemeente in sorted({gemeente for _, gemeente in scholen})]
    return uit


@transaction.atomic
def ronde_verlengen(*, ronde: Opgaveronde, sluit: date, door: Lid) -> Opgaveronde:
    """Give a round a later last day; what was too late can be handed in again."""
    ronde = Opgaveronde.objects.select_for_update().get(pk=ronde.pk)
    if sluit == ronde.sluit:
        return ronde
    if sluit < max(ronde.sluit, vandaag()):
        raise ValidationError(
            {"sluit": f"Verlengen kan alleen naar een latere dag dan {datum(ronde.sluit)}, vanaf vandaag."}
        )
    ronde.sluit = sluit
    ronde.save(update_fields=["sluit"])
    gebeurtenis_melden(soort="opgaveronde.verlengd", door=door, jaar=ronde.jaar, periode=ronde.periode)
    return ronde


def ronde_is_gesloten(ronde: Opgaveronde) -> str:
    """Why nothing can be handed in any more, that nothing is lost, and who can open it again."""
    wie = Rol.objects.geldig(vandaag()).filter(code=Rol.Code.MEDEWERKER).select_related("lid").order_by("lid__naam")
    namen = " of ".join(rol.lid.naam for rol in wie[:2]) or "het samenwerkingsverband"
    return (
        f"De ronde {ronde} sloot op {datum(ronde.sluit)}; indienen kan niet meer. "
        f"Wat u invulde, is bewaard. Vraag {namen} om de ronde te verlengen."
    )
