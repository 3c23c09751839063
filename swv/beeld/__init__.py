"""Drawings: pure Python in, safe svg out. Colours are CSS variables on screen and real ones when `kleuren` is given."""

from swv.beeld.doelenbeeld import JaarKop, ThemaRij, doelenbeeld, stippen, telzin
from swv.beeld.kaart import Silhouet, WijkVlak, kaart, silhouet
from swv.beeld.klein import delen, vonk
from swv.beeld.kleuren import Palet, palet
from swv.beeld.meters import Meting, balk, bullet, halter, uitslag
from swv.beeld.reeks import Reeks, lijngrafiek
from swv.beeld.straat import StraatSchool, straat
from swv.beeld.voorkant import voorkant

__all__ = [
    "JaarKop",
    "Meting",
    "Palet",
    "Reeks",
    "Silhouet",
    "StraatSchool",
    "ThemaRij",
    "WijkVlak",
    "balk",
    "bullet",
    "delen",
    "doelenbeeld",
    "halter",
    "kaart",
    "lijngrafiek",
    "palet",
    "silhouet",
    "stippen",
    "straat",
    "telzin",
    "uitslag",
    "vonk",
    "voorkant",
]
