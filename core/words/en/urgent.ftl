### The page of emergency numbers

urgent-title = All emergency numbers
urgent-police-when = A danger or an offence right now: police and gendarmerie. Day and night, free.
urgent-europe-when = Any emergency service, in France and in the whole European Union. You can be answered in French or English. Day and night, free.
urgent-by-text-when = You cannot speak or hear: a text message is enough, you get a written answer. 114 takes no voice call. Day and night, free.
urgent-say = What to say
urgent-say-what = First where you are. Then what is happening, and who is in danger. Do not hang up until you are told.
urgent-position = Many phones give their position to emergency services during the call. It is never sure: say where you are.
urgent-fails = If the call fails
urgent-no-line = No SIM card, or no network: try 112. Otherwise ask somebody to call, or go where there are people.
urgent-tablet = A tablet, or a device without a phone: ask for a phone, or write on the site of 114 if there is internet.
urgent-airplane = Airplane mode: turn it off, then call.
urgent-others = Other numbers
urgent-helplines = Helplines and chats
urgent-trace = A call stays in the call log, a text message in its thread.
urgent-source = Sources: Service-Public F33953, 28 January 2025; handicap.fr, January 2024. Not yet read by responders.
