"""Addresses of money and arrangementen. See url_tabel.py."""

RIJEN = """
# adres                                  hoe   met                     dir ib  pb  par bes kwa con d-b med lez spe
budgetten:geld                           GET   -                       200 200 200 200 200 200 200 200 200 403 403
budgetten:verdeling_list                 GET   -                       403 403 403 403 403 403 200 200 200 403 403
budgetten:verdeling_create               GET   -                       403 403 403 403 403 403 200 403 200 403 403
budgetten:verdeling_create               POST  -                       403 403 403 403 403 403 200 403 200 403 403
budgetten:verdeling_detail               GET   verdeling               403 403 403 403 403 403 200 200 200 403 403
budgetten:verdeling_update               GET   verdeling               403 403 403 403 403 403 200 403 200 403 403
budgetten:verdeling_update               POST  verdeling               403 403 403 403 403 403 200 403 200 403 403
budgetten:verdeling_voorleggen           POST  verdeling               403 403 403 403 403 403 302 403 302 403 403
budgetten:verdeling_intrekken            POST  verdeling_voor          403 403 403 403 403 403 302 403 302 403 403
budgetten:verdeling_vaststellen          POST  verdeling_voor          403 403 403 403 403 403 403 302 403 403 403
budgetten:inleg_update                   GET   avonturijn,2027         200 403 403 403 403 403 403 403 403 403 403
budgetten:inleg_update                   POST  avonturijn,2027         200 403 403 403 403 403 403 403 403 403 403
budgetten:besteding_list                 GET   avonturijn              200 200 200 403 200 200 200 200 200 403 403
budgetten:besteding_list                 GET   christal                200 200 200 403 403 403 200 200 200 403 403
budgetten:besteding_list                 GET   polder                  200 200 200 200 200 200 200 200 200 403 403
budgetten:besteding_create               GET   avonturijn              200 403 403 403 403 403 403 403 403 403 403
budgetten:besteding_create               POST  avonturijn              200 403 403 403 403 403 403 403 403 403 403
budgetten:besteding_create               POST  polder                  200 403 403 403 403 403 403 403 403 403 403
budgetten:besteding_terugboeken          POST  besteding               302 403 403 403 403 403 403 403 403 403 403
budgetten:verantwoording_vragen          POST  siko,2025               403 403 403 403 302 302 302 302 302 403 403
budgetten:verantwoording_vragen          POST  un1ek,2025              403 403 403 403 403 403 302 302 302 403 403
arrangementen:arrangement_list           GET   -                       200 200 200 403 200 200 200 200 200 403 403
arrangementen:arrangement_create         GET   -                       200 200 403 403 403 403 403 403 403 403 403
arrangementen:arrangement_create         POST  -                       200 200 403 403 403 403 403 403 403 403 403
arrangementen:arrangement_detail         GET   gevraagd                200 200 200 403 200 200 200 200 200 403 403
arrangementen:arrangement_bevestigen     POST  gevraagd                302 403 403 403 403 403 403 403 403 403 403
arrangementen:arrangement_goedkeuren     POST  bevestigd               403 403 403 403 200 200 403 403 403 403 403
arrangementen:arrangement_afwijzen       POST  bevestigd               403 403 403 403 200 403 403 403 403 403 403
arrangementen:arrangement_intrekken      POST  bevestigd               302 302 403 403 403 403 403 403 403 403 403
arrangementen:mandaat_create             GET   siko                    403 403 403 403 200 403 403 403 403 403 403
arrangementen:mandaat_create             GET   un1ek                   403 403 403 403 403 403 403 403 403 403 403
arrangementen:mandaat_create             POST  siko                    403 403 403 403 200 403 403 403 403 403 403
arrangementen:mandaat_intrekken          POST  mandaat                 403 403 403 403 302 403 403 403 403 403 403
"""
