//! How often one client may send, and who counts as one.

use std::net::SocketAddr;

use axum::extract::ConnectInfo;

use super::*;

async fn three_a_minute(engine: Engine, proxy_hops: usize) -> Desk {
    let settings =
        Settings { reports_per_minute: Some(3), proxy_hops: Some(proxy_hops), ..Settings::default() };
    Desk::with(engine, settings).await
}

fn from(n: u32, peer: &str, forwarded: Option<&str>) -> Request<Body> {
    let mut request = post(&report_no(n));
    let peer: SocketAddr = peer.parse().expect("an address");
    request.extensions_mut().insert(ConnectInfo(peer));
    if let Some(forwarded) = forwarded {
        request.headers_mut().insert("x-forwarded-for", forwarded.parse().expect("a header"));
    }
    request
}

both_engines!(who_sends_too_much_is_told_when_to_come_back_and_then_let_in, |engine| async move {
    let desk = three_a_minute(engine, 0).await;
    for n in 0..3 {
        assert_eq!(desk.send(&report_no(n)).await.status, StatusCode::CREATED);
    }
    let answer = desk.send(&report_no(3)).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.header("retry-after"), "20");
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.json()["type"], "urn:corrigenda:rate-limited");
    desk.test.app.clock.advance_ms(19_999);
    assert_eq!(desk.send(&report_no(3)).await.status, StatusCode::TOO_MANY_REQUESTS);
    desk.test.app.clock.advance_ms(1);
    assert_eq!(desk.send(&report_no(3)).await.status, StatusCode::CREATED);
    assert_eq!(desk.send(&report_no(4)).await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(desk.count().await, 4);
});

both_engines!(a_thousand_invented_addresses_are_one_client, |engine| async move {
    let desk = three_a_minute(engine, 0).await;
    let mut taken = 0;
    for n in 0..1_000 {
        let forwarded = format!("203.0.{}.{}", n / 250, n % 250);
        let answer = ask(&desk.router, from(n, "192.0.2.9:1234", Some(&forwarded))).await;
        taken += u32::from(answer.status == StatusCode::CREATED);
    }
    assert_eq!(taken, 3);
});

both_engines!(behind_a_proxy_only_the_entry_it_wrote_counts, |engine| async move {
    let desk = three_a_minute(engine, 1).await;
    let mut taken = 0;
    for n in 0..100 {
        let forwarded = format!("203.0.113.{n}, 198.51.100.7");
        let answer = ask(&desk.router, from(n, "10.0.0.1:1234", Some(&forwarded))).await;
        taken += u32::from(answer.status == StatusCode::CREATED);
    }
    assert_eq!(taken, 3);
    let another = ask(&desk.router, from(100, "10.0.0.1:1234", Some("203.0.113.1, 198.51.100.8"))).await;
    assert_eq!(another.status, StatusCode::CREATED);
});

both_engines!(a_thousand_addresses_of_one_subscriber_are_one_client, |engine| async move {
    let desk = three_a_minute(engine, 0).await;
    let mut taken = 0;
    for n in 0..1_000 {
        let peer = format!("[2001:db8:1:2:{n:x}::{n:x}]:443");
        let answer = ask(&desk.router, from(n, &peer, None)).await;
        taken += u32::from(answer.status == StatusCode::CREATED);
    }
    assert_eq!(taken, 3);
    let neighbour = ask(&desk.router, from(2_000, "[2001:db8:1:3::1]:443", None)).await;
    assert_eq!(neighbour.status, StatusCode::CREATED);
});

both_engines!(who_sent_is_kept_as_a_hash_that_another_day_changes, |engine| async move {
    let desk = Desk::new(engine).await;
    for (n, peer) in [(1, "192.0.2.9:1"), (2, "192.0.2.9:2"), (3, "192.0.2.10:1")] {
        ask(&desk.router, from(n, peer, None)).await;
    }
    desk.test.app.clock.advance_ms(86_400_000);
    ask(&desk.router, from(4, "192.0.2.9:1", None)).await;
    let rows = desk.test.app.db.read(|tx| {
        tx.query("/* test.senders */ select sender_hash from reports order by report_id", params![])
    });
    let senders: Vec<String> =
        rows.await.expect("rows").iter().map(|row| row.get("sender_hash").expect("text")).collect();
    assert_eq!(senders[0], senders[1], "one client, one day");
    assert_ne!(senders[0], senders[2]);
    assert_ne!(senders[0], senders[3], "another day");
    assert!(senders.iter().all(|hash| hash.len() == 64 && !hash.contains("192.0")));
});
