### Chat

chat-title = Chat
chat-not-for-emergencies = The chat is not made for emergencies. In danger, call. Cannot speak? Text 114.
chat-heading = The official chat
chat-what = For a question, advice or a report that is not urgent, day and night.
chat-who-reads = Police officers or gendarmes read you and answer.
chat-what-they-see = They see what you write. The address of your connection is noted: it may serve to find you if things are serious or urgent. The police chat keeps the conversation for 7 days; for the gendarmerie, read its terms.
chat-no-delay = Nobody promises when the answer comes.
chat-own-terms = Police and gendarmerie have terms of their own. Using the chat means accepting them.
chat-browser = The page opens in your browser. It sets cookies, and the browser keeps a trace of the visit.
chat-independent = Sécurité does not read what you write there.
chat-open = Open the official chat
chat-open-spoken = Open the official chat in the browser
chat-source = Sources: AMF, guichet unique Ma Sécurité, 2025; terms of the police chat and legal notice of Ma Sécurité, noted in November 2026.
