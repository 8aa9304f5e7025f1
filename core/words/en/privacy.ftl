### Privacy

privacy-title = Privacy
privacy-detail = What is kept, what leaves, what is forgotten.
privacy-heading = Nothing leaves this device
privacy-no-network = The app does not use the network: neither what you type nor what you read is sent. There is no account, no advertising, no counting of visitors.
privacy-no-position = It never asks where you are. The search runs with what you type, on this device.
privacy-kept-heading = What this device keeps
privacy-kept = The language and plain words, if you chose them; a station, if you kept one. On a phone none of it goes into backups. One touch in the settings erases the station.
privacy-forgotten = What you type is forgotten when you leave the page, and after five minutes away. The pages that you read leave nothing in the app.
privacy-others-heading = What others keep
privacy-calls = A call or a text message stays in the call log of the phone and with the operator.
privacy-others = A site or a map that you open from here stays in the history of its own app. What you copy stays in the clipboard.
