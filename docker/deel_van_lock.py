"""Print the part of requirements.lock that some packages need, with pins and hashes as they are.

python docker/deel_van_lock.py --zonder NAAM …   what the application needs, without these and without the dev group
python docker/deel_van_lock.py --alleen NAAM …   only these and what they need
"""

import argparse
import re
import sys
from pathlib import Path

LOCK = Path(__file__).resolve().parent.parent / "requirements.lock"
TOEPASSING = "thuisnabij (pyproject.toml)"


def blokken(tekst: str) -> dict[str, tuple[str, set[str]]]:
    """Per package its lines and the names of what asked for it."""
    gevonden = {}
    for blok in re.split(r"\n(?=\S)", tekst):
        if naam := re.match(r"([A-Za-z0-9._-]+)(?:\[.*?\])?==", blok):
            herkomst = blok.partition("# via")[2].replace("#", " ").splitlines()
            gevonden[naam[1]] = (blok.rstrip(), {regel.strip() for regel in herkomst} - {""})
    return gevonden


def nodig(lock: dict[str, tuple[str, set[str]]], begin: set[str], zonder: set[str]) -> set[str]:
    """The packages of `begin` and everything they ask for."""
    gekozen = set(begin)
    while nieuw := {naam for naam, (_, herkomst) in lock.items() if herkomst & gekozen} - gekozen - zonder:
        gekozen |= nieuw
    return gekozen


def main() -> None:
    ontleder = argparse.ArgumentParser()
    ontleder.add_argument("--zonder", nargs="*", default=[])
    ontleder.add_argument("--alleen", nargs="*", default=[])
    keuze = ontleder.parse_args()
    lock = blokken(LOCK.read_text())
    begin = set(keuze.alleen) or {naam for naam, (_, herkomst) in lock.items() if TOEPASSING in herkomst}
    gekozen = nodig(lock, begin - set(keuze.zonder), set(keuze.zonder))
    sys.stdout.writelines(f"{lock[naam][0]}\n" for naam in sorted(gekozen))


if __name__ == "__main__":
    main()
