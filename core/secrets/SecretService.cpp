// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/SecretService.h"

#include "core/secrets/ReadyCall_p.h"

#ifdef PANEL_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace panel {

#ifdef PANEL_HAS_DBUS

namespace {

using State = SecretServiceState;

const QString service = QStringLiteral("org.freedesktop.secrets");
constexpr int patience = 3000; ///< milliseconds; such a question takes one or two

class ServiceCall : public AnsweringCall<State>
{
public:
    ServiceCall(QObject *requester, Handler<State> done) : AnsweringCall(requester, std::move(done))
    {
        if (!QDBusConnection::sessionBus().isConnected()) {
            deliver(State::Absent);
            return;
        }
        QDBusMessage which = QDBusMessage::createMethodCall(
            service, QStringLiteral("/org/freedesktop/secrets"),
            QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("ReadAlias"));
        which << QStringLiteral("default");
        ask(which, [this](const QDBusPendingCall &answer) {
            const QDBusPendingReply<QDBusObjectPath> reply = answer;
            const QString path = reply.isError() ? QString() : reply.value().path();
            if (reply.isError())
                deliver(stateOf(reply.error()));
            else if (path.isEmpty() || path == u"/")
                deliver(State::NoKeyring);
            else
                askWhetherLocked(path);
        });
    }

private:
    static State stateOf(const QDBusError &error)
    {
        return error.type() == QDBusError::NoReply || error.type() == QDBusError::TimedOut
                       || error.type() == QDBusError::Timeout
                   ? State::Unresponsive
                   : State::Absent;
    }

    void askWhetherLocked(const QString &keyring)
    {
        QDBusMessage locked = QDBusMessage::createMethodCall(
            service, keyring, QStringLiteral("org.freedesktop.DBus.Properties"),
            QStringLiteral("Get"));
        locked << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
        ask(locked, [this](const QDBusPendingCall &answer) {
            const QDBusPendingReply<QDBusVariant> reply = answer;
            if (reply.isError())
                deliver(stateOf(reply.error()));
            else
                deliver(reply.value().variant().toBool() ? State::Locked : State::Open);
        });
    }

    void ask(const QDBusMessage &question,
             const std::function<void(const QDBusPendingCall &)> &answered)
    {
        auto *watcher = new QDBusPendingCallWatcher(
            QDBusConnection::sessionBus().asyncCall(question, patience), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this,
                [answered](QDBusPendingCallWatcher *ended) {
                    ended->deleteLater();
                    answered(*ended);
                });
    }

    void abortWork() override {} // a late answer is dropped
};

} // namespace

Call *askSecretService(QObject *requester, Handler<SecretServiceState> done)
{
    // There QtKeychain asks KWallet.
    if (qgetenv("XDG_CURRENT_DESKTOP").contains("KDE"))
        return new ReadyCall<State>(requester, State::Unknown, std::move(done));
    return new ServiceCall(requester, std::move(done));
}

#else

Call *askSecretService(QObject *requester, Handler<SecretServiceState> done)
{
    return new ReadyCall<SecretServiceState>(requester, SecretServiceState::Unknown,
                                             std::move(done));
}

#endif

} // namespace panel
