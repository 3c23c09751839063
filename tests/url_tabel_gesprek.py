"""Addresses of evaluatiegesprekken and their cards, and of the log of a procesbegeleider. See url_tabel.py."""

RIJEN = """
# adres                                  hoe   met                     dir ib  pb  par bes kwa con d-b med lez spe
geschiedenis                             GET   gesprekken,gesprek      200 200 200 403 200 200 403 403 403 403 403
geschiedenis                             GET   dialoogkaarten,kaart    403 403 403 403 403 403 403 403 200 403 403
wijken:gesprek_list                      GET   -                       200 200 200 403 200 200 403 200 200 403 403
wijken:gesprek_plek                      GET   avonturijn              200 200 200 403 200 200 403 200 200 403 403
wijken:gesprek_plek                      POST  avonturijn              200 403 200 403 403 403 403 403 403 403 403
wijken:gesprek_plek                      GET   polder                  200 403 200 403 403 403 403 200 200 403 403
wijken:gesprek_plek                      POST  polder                  200 403 200 403 403 403 403 403 403 403 403
wijken:gesprek_detail                    GET   gesprek                 200 200 200 403 200 200 403 403 403 403 403
wijken:gesprek_detail                    POST  gesprek                 302 403 302 403 403 403 403 403 403 403 403
wijken:gesprek_document                  POST  gesprek                 302 302 302 403 302 302 403 403 403 403 403
wijken:kaart_list                        GET   -                       403 403 403 403 403 403 403 403 200 403 403
wijken:kaart_begin                       POST  -                       403 403 403 403 403 403 403 403 302 403 403
wijken:kaart_create                      GET   -                       403 403 403 403 403 403 403 403 200 403 403
wijken:kaart_create                      POST  -                       403 403 403 403 403 403 403 403 200 403 403
wijken:kaart_update                      GET   kaart                   403 403 403 403 403 403 403 403 200 403 403
wijken:kaart_update                      POST  kaart                   403 403 403 403 403 403 403 403 200 403 403
wijken:kaart_verplaatsen                 POST  kaart,op                403 403 403 403 403 403 403 403 302 403 403
wijken:kaart_einde                       POST  kaart                   403 403 403 403 403 403 403 403 302 403 403
wijken:begeleidingslog                   GET   -                       403 403 200 403 403 403 403 200 200 403 403
wijken:begeleidingslog                   POST  -                       403 403 200 403 403 403 403 403 403 403 403
wijken:begeleiding_delete                POST  begeleidingsregel       403 403 302 403 403 403 403 403 403 403 403
"""
