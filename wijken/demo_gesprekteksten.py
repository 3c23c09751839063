"""Demo: what was said in evaluatiegesprekken, per card and per stand; no text of a real talk."""

NOTITIES = {
    "Samenwerken in de wijk": {
        "goed": "De scholen bellen elkaar eerder. Twee leerkrachten keken bij elkaar in de groep.",
        "op_weg": "De wil is er; de agenda’s zitten in de weg. Na de zomer een vaste middag.",
        "aandacht": "Eén school komt weinig naar het wijkoverleg. De anderen missen haar.",
    },
    "Zorgplicht": {
        "goed": "Bij aanmelding op meer scholen bellen de directeuren dezelfde week.",
        "op_weg": "De afspraak is helder, maar nieuwe collega’s kennen haar nog niet.",
        "aandacht": "Ouders zijn twee keer doorverwezen zonder dat er een plek was.",
    },
    "Basisondersteuning": {
        "goed": "Het team werkt met één aanpak voor lezen. De begeleider ziet het in elke groep terug.",
        "op_weg": "In de onderbouw staat het, de bovenbouw volgt dit jaar.",
        "aandacht": "Door wisselingen in het team is veel kennis weg. Scholing is nodig.",
    },
    "Extra ondersteuning": {
        "goed": "De arrangementen zijn kort en hebben een doel. De meeste stoppen op tijd.",
        "op_weg": "De doelen kunnen scherper; bij het stoppen kijken we nog te weinig terug.",
        "aandacht": "Er lopen arrangementen door zonder dat iemand weet of zij helpen.",
    },
    "Het geld van de wijk": {
        "goed": "De pot gaat naar wat in het plan staat. Alle scholen weten wat er nog is.",
        "op_weg": "Het bestedingsplan is er, de boekingen lopen een maand achter.",
        "aandacht": "Aan het eind van het jaar bleef veel over. We beginnen eerder met kiezen.",
    },
    "Wijkteam en jeugdhulp": {
        "goed": "Het wijkteam zit elke zes weken aan tafel. Ouders hoeven hun verhaal één keer te doen.",
        "op_weg": "Er is een vaste contactpersoon. De wachttijd blijft lang.",
        "aandacht": "Het wijkteam heeft veel wisselingen. De school weet niet wie zij kan bellen.",
    },
    "Ouders": {
        "goed": "Ouders praten mee vóór er een plan ligt. Dat scheelt later gesprekken.",
        "op_weg": "De koffieochtend loopt. Vaders zien we nog weinig.",
        "aandacht": "Ouders horen te laat wat er gebeurt. Dat geeft spanning.",
    },
    "Procesbegeleiding": {
        "goed": "De vragen gaan nu over het team en minder over één situatie. Houden zo.",
        "op_weg": "Graag vaker meekijken bij het groepsoverleg.",
        "aandacht": "Er is vooral gebeld bij spoed. Voor samen vooruitkijken was geen tijd.",
    },
}
SAMENGEVAT = (
    "Het gaat de goede kant op. Het komende half jaar ligt de nadruk op eerder samen kijken.",
    "Twee onderwerpen vragen tijd. Daar staan afspraken bij; de rest loopt.",
    "De samenwerking is vanzelfsprekend geworden. Nu vasthouden, ook als er iemand wisselt.",
)
AFGESPROKEN = (
    ("De groepsbespreking samen voorbereiden", "Procesbegeleider"),
    ("Een vaste middag kiezen om bij elkaar te kijken", "De directeur"),
    ("De contactpersoon van het wijkteam uitnodigen op school", "De directeur"),
    ("Bij elk arrangement opschrijven wanneer het klaar is", "De intern begeleider"),
    ("Een ouderochtend over meedenken houden", "De directeur"),
)
