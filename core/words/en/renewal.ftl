### Data that renew themselves

renewal-title = Data
renewal-none = No data can be read: searching does not work.
renewal-built-in = Data of { $date }, which came with the app.
renewal-chosen = Data of { $date }, read from the file that was chosen at the start.
renewal-published = Data of { $date }, publication no. { $serial }. Their signature was verified.
renewal-held-expired = They should have been renewed by { $date }: phone before you go anywhere.
renewal-with-the-app = They change with a new version of the app.
renewal-offer = There are newer data: { $date }, { $size }.
renewal-metered = This connection may be limited or cost money: nothing is downloaded unless you agree.
renewal-ask = Look for newer data
renewal-fetch = Download ({ $size })
renewal-asking = Looking for newer data…
renewal-fetching = { $done } of { $size }
renewal-stop = Stop
renewal-stop-spoken = Stop renewing the data
renewal-by-itself = Renew automatically
renewal-by-itself-detail = One question a day, more while a download is unfinished; the same from every phone. On a connection that is limited or costs money nothing is downloaded unless you agree.
renewal-by-itself-on = Turn on the automatic renewal of the data
renewal-by-itself-off = Turn off the automatic renewal of the data
renewal-nothing-new = There is nothing newer.
renewal-renewed = The data are renewed.
renewal-stopped = Stopped. What has come so far is kept for the next time.
renewal-failed = { $why } The data of this device still serve.
renewal-unreachable = The data server does not answer: check the connection, then try again.
renewal-too-slow = The connection is too slow: try again later, what has come is kept.
renewal-not-trusted = The server did not prove to be the right one: a public network may want you to sign in. Try on another connection.
renewal-elsewhere = The server leads to an address that is not allowed: nothing was asked there.
renewal-too-large = The answer is larger than announced: it is refused.
renewal-broken = The connection broke: try again, what has come is kept.
renewal-fault = An error of the app stopped everything: try again.
renewal-not-there = No data are published at this address.
renewal-refused = The server cannot answer (status { $status }): try again later.
renewal-not-signed = The data that came are refused: { $reason }.
renewal-expired = What is published has expired, or the date of this device is wrong: check it.
renewal-older = What is published is older than what you have: it is refused.
renewal-busy = Another program of this device is renewing these data already: try again in a moment.
renewal-no-room = There is not enough room on this device: make some, then try again.
renewal-not-written = This device does not let the data be written.
renewal-no-pack = The data that came cannot be read by this version of the app: update it.
renewal-other-day = The data that came are not of the day that was announced: they are refused.
renewal-not-taken = These data could not be opened last time: another publication is awaited.
renewal-rolled-back = The new data could not be opened: the earlier ones serve again.
signed-web-page = a web page came in their place, as on a network that wants you to sign in
signed-other-role = they are signed for another use
signed-unknown-key = their signature is not the publisher’s
signed-altered = they were changed after they were signed
signed-other-length = their length is not what was announced
signed-senseless = their announcement cannot be read
profile-demonstration = DEMONSTRATION: no real service answers here. In danger, call 17.
profile-refused = The profile that was chosen is refused ({ $reason }): the app asks no server.

### Sizes

size-bytes = { $number } bytes
size-kilobytes = { $number } kB
size-megabytes = { $number } MB
