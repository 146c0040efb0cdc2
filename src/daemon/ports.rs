//! The addresses that the service listens on, where the settings ask for it: for monitoring programs, and for the web page.

use std::net::SocketAddr;
use std::sync::Arc;

use tokio::sync::watch;
use tracing::error;

use super::service::Service;
use super::{metrics, web};
use crate::config::settings::Config;
use crate::edge::listening::{Listening, NotListening};
use crate::edge::{monitor, web as server};

/// What listens on an address.
#[derive(Clone, Copy)]
enum Port {
    Metrics,
    Web,
}

impl Port {
    fn address(self, config: &Config) -> Option<SocketAddr> {
        match self {
            Port::Metrics => config.metrics.map(|metrics| metrics.listen),
            Port::Web => config.web.map(|web| web.listen),
        }
    }

    async fn open(
        self,
        address: SocketAddr,
        current: watch::Receiver<Arc<Service>>,
    ) -> Result<Listening, NotListening> {
        let service = move || Arc::clone(&current.borrow());
        match self {
            Port::Metrics => monitor::listen(address, move |asked| metrics::answer(service(), asked)).await,
            Port::Web => server::listen(address, move |asked| web::answer(service(), asked)).await,
        }
    }
}

/// A port with what listens on it.
struct Held {
    port: Port,
    address: Option<SocketAddr>,
    // Listens until it is dropped.
    listening: Option<Listening>,
}

/// The addresses that are listened on.
pub(super) struct Ports {
    held: [Held; 2],
    /// Whoever asks is answered by the service as it is at that time.
    current: watch::Sender<Arc<Service>>,
}

impl Ports {
    /// Listens where the settings ask for it.
    ///
    /// # Errors
    /// Where an address can't be had.
    pub(super) async fn begin(service: &Arc<Service>) -> Result<Ports, NotListening> {
        let (current, _) = watch::channel(Arc::clone(service));
        let mut held = [Port::Metrics, Port::Web].map(|port| Held { port, address: None, listening: None });
        for held in &mut held {
            held.follow(&service.config, &current).await?;
        }
        Ok(Ports { held, current })
    }

    /// Goes by another configuration. Where it asks for an address that can't be had, that is told, and nothing listens.
    pub(super) async fn follow(&mut self, service: &Arc<Service>) {
        self.current.send_replace(Arc::clone(service));
        for held in &mut self.held {
            if let Err(error) = held.follow(&service.config, &self.current).await {
                error!("{error}; nothing listens there until then");
            }
        }
    }
}

impl Held {
    async fn follow(
        &mut self,
        config: &Config,
        current: &watch::Sender<Arc<Service>>,
    ) -> Result<(), NotListening> {
        let address = self.port.address(config);
        if self.address == address {
            return Ok(());
        }
        self.address = address;
        self.listening = None;
        if let Some(address) = address {
            self.listening = Some(self.port.open(address, current.subscribe()).await?);
        }
        Ok(())
    }
}
