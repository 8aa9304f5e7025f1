### Privacy

privacy-title = Privacy
privacy-detail = What is kept, what leaves, what is forgotten.
privacy-heading = Nothing leaves this device
privacy-no-network = The app does not use the network: neither what you type nor what you read is sent. There is no account, no advertising, no counting of visitors.
privacy-heading-asks = Nothing about you leaves this device
privacy-asks = Once a day, or more often while a download is unfinished, the app asks its publisher’s server whether there are newer data. The question is the same from every phone: nothing that you write or read is in it. The server sees the address of your connection, as any site does. In the settings you can have it ask nothing.
privacy-chat = The chat sends what you write there to the service that you have chosen, and nothing else. Nothing of the conversation is written on this device, unless you ask to keep it: then it is sealed.
privacy-no-position = It never asks where you are. The search runs with what you type, on this device.
privacy-kept-heading = What this device keeps
privacy-kept = The language and plain words, if you chose them; a station, if you kept one; whether the first pages were seen, and when data were last asked for. On a phone the station goes into no backup. One touch on its page erases it.
privacy-forgotten = What you type is forgotten when you leave the page (for the message to 114, its first page) and, on a phone, after five minutes away. The pages that you read leave nothing in the app.
privacy-others-heading = What others keep
privacy-calls = A call stays in the call log, a text message in the messages; the operator has a record of both.
privacy-others = A site or a map that you open from here stays in the history of its own app. What you copy stays in the clipboard. The keyboard may learn what you type. The list of recent apps may show the last page, but for those of the chat, of the message to 114 and of domestic violence.
privacy-news = When you read the news, or follow a place, the app asks for them: every phone asks for the same files. No server knows your places or your themes.
privacy-kept-news = The places and themes that you follow, if you chose some; the news received, the same for everybody. One touch on the page of your places erases the list.
