"""The nine parts every new wijkplan starts with, on the three levels."""

from dataclasses import dataclass

from wijken.models.wijkplan import Niveau


@dataclass(frozen=True)
class Sjabloononderdeel:
    niveau: Niveau
    titel: str
    uitleg: tuple[str, ...]


ONDERDELEN = (
    Sjabloononderdeel(
        Niveau.KIND,
        "Wat onze kinderen nodig hebben",
        ("welke vragen u het meest ziet", "om hoeveel kinderen het gaat", "wat er al goed gaat"),
    ),
    Sjabloononderdeel(
        Niveau.KIND,
        "Opvang in de wijk",
        ("welke opvang er is, en op welke school", "wie er terechtkan", "wat u daaraan verandert"),
    ),
    Sjabloononderdeel(
        Niveau.KIND,
        "Thuiszitters voorkomen",
        ("hoe u vroeg ziet dat een kind wegblijft", "wie dan belt", "met wie u samenwerkt"),
    ),
    Sjabloononderdeel(
        Niveau.SCHOOL,
        "Leesonderwijs sterker maken",
        ("wat u nu ziet op de scholen", "wat u dit jaar anders doet", "wie het doet, en hoe u ziet dat het werkt"),
    ),
    Sjabloononderdeel(
        Niveau.SCHOOL,
        "Begaafde kinderen",
        ("wat elke school zelf aanbiedt", "wat de scholen samen doen", "hoe u deze kinderen vindt"),
    ),
    Sjabloononderdeel(
        Niveau.SCHOOL,
        "Expertise delen",
        ("wie waar goed in is", "hoe een collega die kennis vindt", "hoeveel tijd daarvoor is"),
    ),
    Sjabloononderdeel(
        Niveau.WIJK,
        "Samen met het wijkteam",
        ("wat u met het wijkteam hebt afgesproken", "wie het vaste gezicht is", "wanneer u elkaar spreekt"),
    ),
    Sjabloononderdeel(
        Niveau.WIJK,
        "Ouders in de wijk",
        ("hoe ouders meedenken", "waar zij terechtkunnen", "wat u samen met hen doet"),
    ),
    Sjabloononderdeel(
        Niveau.WIJK,
        "Geld van de wijk",
        ("waaraan de wijkpot wordt uitgegeven", "wie de uitgaven bijhoudt", "wat u doet als er geld overblijft"),
    ),
)
