### Around the numbers, and before the core is there: constants of the shells. Text alone, in every catalogue.

emergency-title = In danger
emergency-police = call 17
emergency-europe = or 112
emergency-by-text = cannot speak: text 114
emergency-no-network = No call goes through? Try 112, ask somebody, go where there are people.
emergency-bar-station = My station
emergency-bar-chat = Chat
emergency-bar-discreet = Domestic violence
emergency-bar-emergency = Emergency
emergency-bar-emergency-spoken = Call 17, police and gendarmerie
emergency-other-numbers = Other emergency numbers
emergency-panel-title = The number is ready in the phone
emergency-panel-detail = Press once more to call. Cannot speak? Write.
emergency-panel-alone = Emergency numbers
emergency-cannot-call = This device cannot call. From another phone: 17 or 112; without speaking, text 114. 114 also answers on the web: www.urgence114.fr.
emergency-panel-police = Police, gendarmerie
emergency-panel-by-text = Write a message
emergency-panel-by-text-spoken = Send a text message to 114, emergencies without speaking
emergency-panel-europe = Fire, ambulance, Europe
emergency-panel-europe-spoken = Call 112, all emergencies, anywhere in Europe
emergency-panel-close = Close
emergency-back = Back
emergency-waiting = The app is opening…
emergency-recovery-title = The app does not open
emergency-recovery = The emergency numbers work. Close the app and open it again; if that fails, install it again.
