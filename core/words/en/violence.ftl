### Domestic violence

discreet-leave = Leave quickly
discreet-leave-spoken = Leave this page quickly
discreet-title = Domestic violence
discreet-not-alone = You are not alone. It is not your fault.
discreet-nothing-kept = The app keeps nothing of what you read here, and sends nothing.
discreet-helpline = Talk: { $number }
discreet-helpline-spoken = Call { $number }, Violences Femmes Info
discreet-helpline-detail = Violences Femmes Info: somebody listens and advises, free, anonymous, day and night. For relatives and witnesses too.
discreet-text-detail = Danger, and you cannot speak: a text message is enough.
discreet-police-detail = Danger now: police and gendarmerie, day and night.
discreet-site = Arrêtons les violences
discreet-site-spoken = Open the official site Arrêtons les violences in the browser
discreet-site-detail = The State’s site: associations nearby, a chat with trained officers.
discreet-trace-call = The call stays in the call log and may show on the bill.
discreet-trace-message = The message stays in the conversation.
discreet-trace-page = The page stays in the browser’s history.
discreet-traces = Clearing these traces
discreet-plan-first = Clearing may be noticed. If your phone is watched, talk to 3919 first, from another phone.
discreet-clear-call = Call: in Phone, Recents, press the line long or swipe it, then delete it. The bill cannot be cleared.
discreet-clear-message = Message: in Messages, delete the conversation, then empty what was recently deleted.
discreet-clear-page = Page: in the browser, History, delete this one line and close the tab.
discreet-still-there = Are you still there? The page is about to close.
discreet-stay = I am here
discreet-source = Sources: French ministry for equality, September 2024; Service-Public F33953, 28 January 2025; handicap.fr, January 2024; national police, 21 July 2022. Text not yet reviewed by specialists.
