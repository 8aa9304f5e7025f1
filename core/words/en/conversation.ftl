### Conversation with officers, in the app

chat-choose = Who do you want to write to?
chat-police = Police nationale
chat-gendarmerie = Gendarmerie nationale
chat-demonstration = Demonstration: no police officer or gendarme reads you. A program plays the officer, or somebody who tries the app.
chat-they-see = They see what you write, not your name. The address of your connection is kept apart, sealed: it is opened only if things are serious or urgent, and that is recorded.
chat-kept = At its end the conversation is erased from the server, within 7 days. Nothing is written on this device unless you ask for it.
chat-asking = Asking who is there…
chat-unreachable = The chat server does not answer. Check the connection, then ask again.
chat-look-again = Ask again
chat-officers = { $count ->
    [0] No officer on duty
    [one] One officer on duty
   *[other] { $count } officers on duty
}
chat-people-waiting = { $count ->
    [0] nobody is waiting
    [one] one person is waiting
   *[other] { $count } people are waiting
}
chat-delay = measured wait: { $delay }
chat-delay-unknown = wait unknown
chat-minutes = { $count ->
    [0] less than a minute
    [one] one minute
   *[other] { $count } minutes
}
chat-service-spoken = { $service }. { $standing }
chat-nobody-there = Nobody is there. You can leave a question.
chat-go-on = Back to the conversation
chat-go-on-detail = It goes on as long as the app is open.

chat-terms-title = Terms: { $service }
chat-terms-what = What it is for: to inform, and to direct people to the right service.
chat-terms-who = Who may use it: everybody. Using it means accepting these terms.
chat-terms-not = What it is not: emergency help, nor a way to report a crime officially (plainte).
chat-terms-available = Availability: neither an officer, nor the delay, nor the recording of the request is guaranteed.
chat-terms-data = Data: what you write, and the address of your connection, kept apart. The service can read the conversation: it is not end-to-end encrypted.
chat-terms-kept = How long: 7 days at most; an e-mail address that you leave, 3 months at most.
chat-terms-readers = Who reads them: the officer who answers and their superiors; the emergency centres if somebody must come.
chat-terms-rights = Your rights: to ask what is kept about you, to have it corrected or erased, in writing; complaint to the CNIL.
chat-terms-abuse = Abuse: accusing somebody while knowing it to be false is an offence, with up to 5 years in prison and a fine of up to €45,000.
chat-terms-unread = The text of the terms of the gendarmerie's chat was not found: these are written after those of the police, and may differ.
chat-terms-words = These terms are told in our own words. The authority that runs the service may have others: theirs count.
chat-terms-source = Source: terms of the police chat, noted in November 2026.
chat-terms-accept = I accept these terms

chat-wishes-title = Before you write
chat-wishes-what = Nothing here is required.
chat-wish-silent = If I stop answering, act
chat-wish-silent-detail = The service may then look for who you are and send somebody.
chat-wish-safe = I can write safely
chat-wish-safe-detail = Nobody near me reads what I write.
chat-wish-call = An officer may call me
chat-wish-call-detail = Give the number in the conversation.
chat-wishes-default = Without your consent nobody calls or comes, except in grave danger: then your anonymity may be lifted.
chat-switch-on = { $label }. On: touch to turn off
chat-switch-off = { $label }. Off: touch to turn on
chat-begin = Begin
chat-begin-spoken = Begin the conversation

chat-conversation-title = Chat: { $service }
chat-opening = Opening the conversation…
chat-arrived = The conversation is open.
chat-first = You are waiting for an officer. You are first in the queue.
chat-in-queue = You are waiting for an officer. Your place in the queue: { $position }.
chat-waits = You are waiting for an officer.
chat-queue-delay = Wait measured in the last hour: { $delay }.
chat-queue-delay-unknown = Nobody was received in the last hour: the wait is not known.
chat-received-by-nobody = Nobody receives your messages: no officer is on duty. In danger, call 17.
chat-again = The officer has left. You are waiting for another one.
chat-coming = An officer has chosen your conversation. They are not reading yet.
chat-here = An officer is in the conversation.
chat-here-another = Another officer is in the conversation.
chat-left = The officer has left. Nobody is reading now.
chat-lost = No network, or the server does not answer. We keep trying as long as the conversation is open here. In danger, call 17.
chat-busy = The server has too many requests. We try again in a moment. In danger, call 17.
chat-closing-waits = The service has not been told yet that it is over: it does not answer. We keep trying. Nothing of it is left here.
chat-closing = Telling the service that it is over…
chat-ended-by-person = You have ended the conversation. The service knows.
chat-ended-by-officer = The officer has ended the conversation.
chat-ended-by-silence = The service has closed the conversation: nobody was writing any more.
chat-ended-unknown = The conversation is over: the service does not know it any more.
chat-ended-locked-out = The conversation is over here: the server does not let us back in. The service is told as soon as it answers.
chat-ended-nobody = The conversation has not begun: no officer is on duty. Nobody has received anything.
chat-ended-terms = The conversation has not begun: the terms of the service have changed. Update the app.
chat-ended-no-service = The conversation has not begun: this service has no chat here.
chat-ended-refused = The conversation has not begun: the service refused it.
chat-none = There is no conversation here.
chat-forgotten = The app was closed or out of sight for more than 15 minutes: the conversation is erased from here, and the service is told as soon as it answers.
chat-no-chance = This device cannot make a safe key: the conversation cannot begin. In danger, call 17.
chat-not-sent = What you wrote and had not been sent will not be sent.
chat-me = You
chat-officer = Officer
chat-officer-number = Officer { $number }
chat-service = Service
chat-sending = Not sent yet
chat-sent = On the server
chat-refused = Refused by the server
chat-send-again = Send again
chat-taken-back = Message taken back
chat-line-spoken = { $author }: { $text }
chat-line-state-spoken = { $line }. { $state }
chat-again-spoken = { $said }. The same words, { $count } times in a row.
chat-lines-before = { $count ->
    [one] One other message before.
   *[other] { $count } other messages before.
}
chat-field = Your message
chat-send = Send
chat-too-long = This message is too long: { $letters } characters, { $most } at most. It was not sent. Cut it into several.
chat-earlier = Earlier messages
chat-earlier-comes = Earlier messages are coming…
chat-danger = In danger? Do not wait for an answer here. Call 17. Cannot speak? Text 114.
chat-end = End
chat-end-spoken = End the conversation and erase it from here
chat-end-asks = End it? The conversation is erased from this device; the service is told.
chat-end-yes = End and erase
chat-end-no = Go on
chat-copy = Copy my messages
chat-copy-asks = Copy what you have written? Other apps can read the clipboard, and a trace of it may stay.
chat-copy-yes = Copy
chat-copied = Your messages are copied.
chat-finish = Erase and leave
chat-page = Open { $host }
chat-page-spoken = Open { $host } in the browser, which keeps a trace of it
chat-card = The officer shows you this:
chat-card-find = Find my police station or brigade

chat-question-title = Leave a question
chat-question-what = An officer will answer by e-mail; no delay is promised. Your address is erased after the answer, within 3 months.
chat-question-demonstration = Demonstration: no police officer or gendarme reads your question, and the answer reaches no real mailbox.
chat-question-trace = The answer stays in your mailbox: whoever looks there can read it.
chat-question-mail = Your e-mail address
chat-question-text = Your question
chat-question-leave = Send the question
chat-question-sending = Sending the question…
chat-question-left = The service has the question.
chat-question-no-mail = This e-mail address is not complete: name@example.org
chat-question-empty = Write your question.
chat-question-lost = We do not know whether the question arrived: the server does not answer. Your words are still on this page: try again.
chat-question-rewritten = A first version may have arrived. If you send this one, the service may have both.
chat-question-unsure = We do not know whether your question has arrived: the server did not answer. Its words are still on its page.
chat-question-forgotten = We do not know whether your question has arrived. The app had been hidden for more than 15 minutes: its words are erased from here.
chat-question-refused = The service did not take the question.

chat-silence = If nobody writes for an hour, the service closes the conversation.
chat-keep-heading = Keep the conversation
chat-keep-nothing = Keep nothing
chat-keep-nothing-detail = It is erased from here if you close the app, or leave it for more than 15 minutes.
chat-keep-day = Keep it for a day at most
chat-keep-week = Keep it for seven days at most
chat-keep-detail = Kept sealed on this device until you end it. Whoever opens your device can find it.
chat-keep-choose = Choose: { $label }
chat-keep-chosen = { $label }, chosen
chat-go-on-over = It is over.
chat-go-on-kept = It is kept on this device, sealed, until you end it.
chat-not-kept = This device cannot keep the conversation: it will be erased with the app.
chat-kept-lost = The conversation that was kept cannot be opened any more, or its time has passed. It is erased from here.
chat-kept-out-of-reach = A conversation is kept here, and cannot be opened just now. Start the app again.
