//! Where a request comes from: the connection, or what a trusted proxy says.

use std::net::{IpAddr, SocketAddr};

use axum::http::HeaderMap;

use crate::rights::Origin;

/// Behind a trusted proxy it is the last address of `X-Forwarded-For` that is no trusted proxy: what stands before it
/// was written by whoever asks.
pub(super) fn origin(peer: SocketAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> Origin {
    let trusted = |address: &IpAddr| proxies.contains(&address.to_canonical());
    let direct = Origin { address: peer.ip().to_canonical(), port: Some(peer.port()) };
    if !trusted(&peer.ip()) {
        return direct;
    }
    // Bytes: whatever whoever asks wrote before it, the proxy's own part is read.
    let lines = headers.get_all("x-forwarded-for").iter();
    let all: Vec<&[u8]> = lines.flat_map(|line| line.as_bytes().split(|byte| *byte == b',')).collect();
    for part in all.into_iter().rev() {
        match std::str::from_utf8(part).ok().and_then(|text| said(text.trim())) {
            Some((address, _)) if trusted(&address) => (),
            Some((address, port)) => return Origin { address: address.to_canonical(), port },
            // Nothing before it can be believed.
            None => return direct,
        }
    }
    direct
}

/// An address, as some proxies write it with its port.
fn said(text: &str) -> Option<(IpAddr, Option<u16>)> {
    let alone = text.parse().ok().map(|address: IpAddr| (address, None));
    alone.or_else(|| text.parse().ok().map(|both: SocketAddr| (both.ip(), Some(both.port()))))
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue};

    use super::origin;

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        let proxies = ["127.0.0.1".parse().unwrap(), "10.0.0.1".parse().unwrap()];
        let check = |peer: &str, said: &str, expected: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("x-forwarded-for", HeaderValue::from_str(said).unwrap());
            let address = origin(peer.parse().unwrap(), &headers, &proxies).address;
            assert_eq!(address.to_string(), expected, "{peer} {said}");
        };
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", HeaderValue::from_bytes(b"\xff\xe9, 192.0.2.1").unwrap());
        let address = origin("127.0.0.1:1".parse().unwrap(), &headers, &proxies).address;
        assert_eq!(address.to_string(), "192.0.2.1");
        check("192.0.2.9:1", "192.0.2.1", "192.0.2.9");
        check("127.0.0.1:1", "192.0.2.1", "192.0.2.1");
        check("[::ffff:127.0.0.1]:1", "192.0.2.1", "192.0.2.1");
        check("127.0.0.1:1", "198.51.100.7, 192.0.2.1, 10.0.0.1", "192.0.2.1");
        check("127.0.0.1:1", "192.0.2.1, unknown", "127.0.0.1");
        check("127.0.0.1:1", "", "127.0.0.1");
        check("127.0.0.1:1", "2001:db8::1", "2001:db8::1");
        check("127.0.0.1:1", "192.0.2.1:4711, 10.0.0.1:80", "192.0.2.1");
        check("127.0.0.1:1", "[2001:db8::1]:4711", "2001:db8::1");
    }
}
