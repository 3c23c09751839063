"""The cards to talk by: kept by the samenwerkingsverband. A talk keeps the words of its cards as they were."""

from django.core.exceptions import ValidationError
from django.db import transaction

from swv.dagen import vandaag
from swv.models import Plek
from wijken.models import Dialoogkaart
from wijken.services.volgorde import verschuiven

Voor = Dialoogkaart.Voor
BEGINKAARTEN = (
    ("Samenwerken in de wijk", "Waar hielpen de scholen elkaar dit half jaar, en waar liep het stroef?", Voor.BEIDE),
    ("Zorgplicht", "Lukt het om samen voor elk kind een plek te vinden, ook als het schuurt?", Voor.BEIDE),
    ("Basisondersteuning", "Wat doet de school voor elk kind, en wat lukt nog niet?", Voor.SCHOOL),
    ("Extra ondersteuning", "Wat leveren de arrangementen op, en wat kan lichter of anders?", Voor.BEIDE),
    ("Het geld van de wijk", "Gaat het geld van de wijkpot naar wat het meest helpt?", Voor.WIJK),
    ("Wijkteam en jeugdhulp", "Zitten wij op tijd met het wijkteam om tafel?", Voor.BEIDE),
    ("Ouders", "Hoe doen ouders mee, en wat vragen zij van ons?", Voor.BEIDE),
    ("Procesbegeleiding", "Wat heeft u het komende half jaar van de procesbegeleider nodig?", Voor.BEIDE),
)


def kaarten_voor(plek: Plek) -> list[Dialoogkaart]:
    """The cards that hold today for this kind of place, in order. At first use the built-in ones become rows."""
    kaarten = [kaart for kaart in kaarten_beginnen() if not kaart.vervallen_op]
    soort = Voor.WIJK if plek.soort == Plek.Soort.WIJK else Voor.SCHOOL
    return [kaart for kaart in kaarten if kaart.voor in (Voor.BEIDE, soort)]


@transaction.atomic
def kaarten_beginnen() -> list[Dialoogkaart]:
    """All cards, also those that ended; asked by two people together the built-in ones come once."""
    Plek.objects.select_for_update().get(soort=Plek.Soort.SWV)
    if not (kaarten := list(Dialoogkaart.objects.order_by("volgorde", "pk"))):
        kaarten = Dialoogkaart.objects.bulk_create(
            Dialoogkaart(volgorde=nummer, titel=titel, vraag=vraag, voor=voor)
            for nummer, (titel, vraag, voor) in enumerate(BEGINKAARTEN, start=1)
        )
    return kaarten


@transaction.atomic
def kaart_bewaren(*, kaart: Dialoogkaart | None, titel: str, vraag: str, voor: str) -> Dialoogkaart:
    """A new card at the end, or a change of one. Two cards that hold cannot have one title."""
    rijen = kaarten_beginnen()
    if any(een.titel.lower() == titel.lower() and not een.vervallen_op and een != kaart for een in rijen):
        raise ValidationError({"titel": "Deze kaart is er al. Kies een andere titel, of pas die kaart aan."})
    kaart = kaart or Dialoogkaart(volgorde=max(een.volgorde for een in rijen) + 1)
    kaart.titel, kaart.vraag, kaart.voor = titel, vraag, voor
    kaart.save()
    return kaart


@transaction.atomic
def kaart_verplaatsen(*, kaart: Dialoogkaart, op: bool) -> None:
    """One place up or down among the cards that hold."""
    verschuiven(rij=kaart, rijen=[een for een in kaarten_beginnen() if not een.vervallen_op], op=op)


@transaction.atomic
def kaart_beeindigen(*, kaart: Dialoogkaart, stopt: bool) -> None:
    """New talks do without this card, or have it again. One card at least stays."""
    rijen = [een for een in kaarten_beginnen() if not een.vervallen_op]
    if stopt and rijen == [kaart]:
        raise ValidationError("Een gesprek heeft ten minste één kaart. Voeg eerst een andere toe.")
    if not stopt and any(een.titel.lower() == kaart.titel.lower() for een in rijen):
        raise ValidationError("Er is al een kaart met deze titel. Pas die aan, of geef haar een andere naam.")
    if stopt != bool(kaart.vervallen_op):
        kaart.vervallen_op = vandaag() if stopt else None
        kaart.save(update_fields=["vervallen_op"])
