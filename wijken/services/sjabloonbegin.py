"""What Thuisnabij starts with: nine parts of a plan, and what the ondersteuningsplan asks of a wijk per year."""

from dataclasses import dataclass

from wijken.models.wijkplan import Niveau, Onderdeelsoort


@dataclass(frozen=True)
class Sjabloononderdeel:
    niveau: Niveau
    titel: str
    uitleg: tuple[str, ...]
    soort: str = ""
    woorden: int = 150


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
        Onderdeelsoort.WIJKTEAM,
    ),
    Sjabloononderdeel(
        Niveau.WIJK,
        "Ouders in de wijk",
        ("hoe ouders meedenken", "waar zij terechtkunnen", "wat u samen met hen doet"),
        Onderdeelsoort.OUDERS,
    ),
    Sjabloononderdeel(
        Niveau.WIJK,
        "Geld van de wijk",
        ("waaraan de wijkpot wordt uitgegeven", "wie de uitgaven bijhoudt", "wat u doet als er geld overblijft"),
    ),
)

BRON = "Doelen wijkzorgstructuur en arrangementen per kalenderjaar, {}"
CULTUUR = "Cultuur als basisvoorwaarde: doelen per kalenderjaar, {}"
# Year, the words of the source, the source.
JAARVRAGEN = (
    (2024, "Elke wijk heeft een plan gemaakt over de te bereiken doelen in de wijk.", BRON),
    (2024, "Gemeenschappelijke inzet van een wijkarrangement is gerelateerd aan een wijkplan.", BRON),
    (2025, "De wijkplannen worden gedeeld in het SWV om het expertise netwerk te versterken.", BRON),
    (2025, "Penvoerderschap is ingevoerd in de wijken en afgestemd met de controllers van de stichtingen.", BRON),
    (2026, "De wijkplannen zijn afgestemd met de plannen vanuit wijkteams inzake jeugdhulp.", BRON),
    (2027, "Iedere wijk heeft een jaarplan voor ondersteuning op kind-, school en wijkniveau.", CULTUUR),
    (2027, "De wijkplannen zijn afgestemd met de plannen vanuit wijkteams inzake jeugdhulp.", BRON),
    (2027, "Penvoerderschap is vanzelfsprekend.", BRON),
)
