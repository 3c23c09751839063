"""The five gables. Position picks the shape; the shape itself means nothing."""

from dataclasses import dataclass

# Small houses, viewBox 0 0 20 22.
HUISJES = (
    "M2 20V9.5L10 2l8 7.5V20z",
    "M2 20V9h2.2V6.4h2.4V4h6.8v2.4h2.4V9H18v11z",
    "M2 20V10c3 0 3.6-2 4-4.5C6.6 3.5 8 2.5 10 2.5s3.4 1 4 3c.4 2.5 1 4.5 4 4.5v10z",
    "M2 20V6.5h1.5V4.5h13v2H18V20z",
    "M2 20V10L6 4.5h8L18 10v10z",
)


@dataclass(frozen=True)
class Vak:
    """A rectangle of an svg."""

    x: float
    y: float
    breedte: float
    hoogte: float


def _punt(x: float, y: float, b: float, h: float) -> str:
    return f"L{x + b / 2:.1f} {y - h * 0.86:.1f}L{x + b:.1f} {y:.1f}"


def _trap(x: float, y: float, b: float, h: float) -> str:
    op = ((0.12, 0.38), (0.14, 0.33), (0.12, 0.29))
    pad = "".join(f"h{b * dx:.1f}v{-h * dy:.1f}" for dx, dy in op) + f"h{b * 0.24:.1f}"
    return pad + "".join(f"v{h * dy:.1f}h{b * dx:.1f}" for dx, dy in reversed(op))


def _klok(x: float, y: float, b: float, h: float) -> str:
    def bij(dx: float, dy: float) -> str:
        return f"{x + b * dx:.1f} {y - h * dy:.1f}"

    links = f"C{bij(0.2, 0)} {bij(0.24, 0.48)} {bij(0.3, 0.63)}C{bij(0.36, 0.84)} {bij(0.44, 0.88)} {bij(0.5, 0.88)}"
    rechts = f"C{bij(0.56, 0.88)} {bij(0.64, 0.84)} {bij(0.7, 0.63)}C{bij(0.76, 0.48)} {bij(0.8, 0)} {bij(1, 0)}"
    return links + rechts


def _lijst(x: float, y: float, b: float, h: float) -> str:
    return f"v{-h * 0.42:.1f}H{x + b:.1f}v{h * 0.42:.1f}"


def _schild(x: float, y: float, b: float, h: float) -> str:
    return f"L{x + b * 0.26:.1f} {y - h * 0.72:.1f}H{x + b * 0.74:.1f}L{x + b:.1f} {y:.1f}"


SOORTEN = (_punt, _trap, _klok, _lijst, _schild)


def gevelrij(vak: Vak, *, aantal: int, eerste: int = 0, nok: float = 42) -> str:
    """Outline of a row of houses whose walls fill `vak`; the gables stand on top, at most `nok` high."""
    breedte = vak.breedte / aantal
    hoogte = min(nok, breedte * 0.95)
    bodem = vak.y + vak.hoogte
    daken = "".join(
        SOORTEN[(eerste + i) % 5](vak.x + i * breedte, vak.y, breedte, hoogte * (0.9 + 0.05 * ((eerste + i) % 3)))
        for i in range(aantal)
    )
    return f"M{vak.x:.1f} {bodem:.1f}V{vak.y:.1f}{daken}V{bodem:.1f}z"


def ramen(vak: Vak, *, aantal: int, hoogte: float = 19, rijen: tuple[float, ...] = (14, 50)) -> list[Vak]:
    """Two windows per floor in every house of the row; one when the house is narrow."""
    breedte = vak.breedte / aantal
    plaatsen = (0.22, 0.58) if breedte >= 24 else (0.34,)
    raam = breedte * (0.2 if breedte >= 24 else 0.32)
    return [
        Vak(vak.x + i * breedte + breedte * plaats, vak.y + rij, raam, hoogte)
        for i in range(aantal)
        for rij in rijen
        for plaats in plaatsen
    ]
