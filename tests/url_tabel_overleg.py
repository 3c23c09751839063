"""Addresses of the kalender, meetings and afspraken. See url_tabel.py."""

RIJEN = """
# adres                                  hoe   met                     dir ib  pb  par bes kwa con d-b med lez spe
kalender                                 GET   -                       200 200 200 200 200 200 200 200 200 200 200
kalender                                 POST  -                       302 302 302 302 302 302 302 302 302 302 302
kalender_bestand                         GET   -                       200 200 200 200 200 200 200 200 200 200 200
geschiedenis                             GET   overleggen,overleg      200 200 200 200 403 403 200 200 200 403 403
geschiedenis                             GET   afspraken,afspraak      200 200 200 200 200 403 200 200 200 403 403
wijken:besluit_list                      GET   -                       200 200 200 200 200 403 200 200 200 403 403
wijken:overleg_list                      GET   -                       302 302 302 302 200 403 200 200 200 403 403
wijken:overleg_plek                      GET   polder                  200 200 200 200 200 403 200 200 200 403 403
wijken:overleg_plek                      GET   raad                    403 403 403 403 200 403 200 200 200 403 403
wijken:overleg_create                    GET   polder                  200 403 200 403 403 403 403 403 403 403 403
wijken:overleg_create                    POST  polder                  200 403 200 403 403 403 403 403 403 403 403
wijken:overleg_create                    GET   raad                    403 403 403 403 403 403 403 200 200 403 403
wijken:agendapunt_create                 GET   polder                  200 200 200 200 403 403 403 403 403 403 403
wijken:agendapunt_create                 POST  polder                  200 200 200 200 403 403 403 403 403 403 403
wijken:agendapunt_create                 GET   raad                    200 403 200 403 200 403 403 200 200 403 403
wijken:overleg_detail                    GET   overleg                 200 200 200 200 200 403 200 200 200 403 403
wijken:overleg_detail                    POST  overleg                 302 403 302 403 403 403 403 403 403 403 403
wijken:overleg_update                    GET   overleg                 200 403 200 403 403 403 403 403 403 403 403
wijken:overleg_update                    POST  overleg                 200 403 200 403 403 403 403 403 403 403 403
wijken:overleg_bestand                   GET   overleg                 200 200 200 200 200 403 200 200 200 403 403
wijken:overleg_aanwezig                  POST  overleg                 302 403 302 403 403 403 403 403 403 403 403
wijken:overleg_actiepunt                 POST  overleg                 302 403 302 403 403 403 403 403 403 403 403
wijken:overleg_document                  POST  overleg                 302 302 302 302 403 403 302 302 302 403 403
wijken:agendapunt_stuk                   GET   agendapunt              404 404 404 404 403 403 404 404 404 403 403
wijken:actiepunt_update                  POST  actiepunt               302 403 302 403 403 403 403 403 403 403 403
wijken:afspraak_list                     GET   polder                  200 200 200 200 200 403 200 200 200 403 403
wijken:afspraak_list                     GET   raad                    403 403 403 403 200 403 200 200 200 403 403
wijken:afspraak_create                   GET   polder                  200 403 200 403 403 403 403 403 403 403 403
wijken:afspraak_create                   POST  polder                  200 403 200 403 403 403 403 403 403 403 403
wijken:afspraak_detail                   GET   afspraak                200 200 200 200 200 403 200 200 200 403 403
wijken:afspraak_detail                   POST  afspraak                302 403 302 403 403 403 403 403 403 403 403
wijken:afspraak_update                   GET   afspraak                200 403 200 403 403 403 403 403 403 403 403
wijken:afspraak_update                   POST  afspraak                200 403 200 403 403 403 403 403 403 403 403
"""
