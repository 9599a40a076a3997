// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/SecretControl.h"

#include "core/base/Tr.h"
#include "core/compose/ModelRead.h"
#include "core/secrets/SecretVault.h"

#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>
#include <utility>

namespace panel {

namespace {

QStringList keptNames(const ComposeProject &project)
{
    QStringList names;
    for (const ComposeSecret &secret : project.secrets) {
        if (!secret.environment.isEmpty())
            names.append(secret.name);
    }
    return names;
}

/// Of the store as a whole, whatever the name of the secret.
bool isOfTheStore(Error::Kind kind)
{
    return kind == Error::Kind::KeyLocked || kind == Error::Kind::Conflict
           || kind == Error::Kind::KeyStoreMissing || kind == Error::Kind::TimedOut;
}

} // namespace

std::optional<Error> whyNotSecret(const QString &name, const Secret &value)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder(value.reveal());
    const bool isText = !decoder.hasError() && !text.contains(QChar(0));
    text.fill(u' ');
    if (value.reveal().trimmed().isEmpty())
        return Error{Error::Kind::InvalidInput,
                     Tr::tr("The value of “%1” is empty.").arg(name),
                     Tr::tr("An empty password would let everybody in, or nobody."),
                     {}};
    if (!isText)
        return Error{Error::Kind::InvalidInput,
                     Tr::tr("The value of “%1” is not a text.").arg(name),
                     Tr::tr("It travels in a variable: only UTF-8 without NUL can."),
                     {}};
    return std::nullopt;
}

/// Keeps the value that is there, then writes the new one.
class SetCall : public AnsweringCall<std::monostate>
{
public:
    SetCall(SecretControl *control, const QString &name, Secret value, QObject *requester,
            Handler<std::monostate> done)
        : AnsweringCall(requester, std::move(done))
        , m_control(control)
        , m_name(name)
        , m_value(std::make_shared<Secret>(std::move(value)))
    {
        SecretStore *store = control->store();
        if (!store) {
            deliver(fail(Error::Kind::NotFound, Tr::tr("No compose file is open.")));
            return;
        }
        if (const std::optional<Error> refusal = whyNotSecret(name, *m_value)) {
            deliver(fail(*refusal));
            return;
        }
        m_store = store;
        m_work = store->read(name, this, [this](const Result<std::shared_ptr<Secret>> &before) {
            // A file that cannot be used is what a new value may be meant to correct.
            if (!before && isOfTheStore(before.error().kind))
                end(fail(before.error()));
            else
                write(before ? *before : nullptr);
        });
    }

private:
    void write(const std::shared_ptr<Secret> &before)
    {
        if (!m_store) {
            deliver(fail(Error::Kind::Cancelled, QStringLiteral("The project was closed")));
            return;
        }
        m_work = m_store->write(
            m_name, m_value->copy(), this, [this, before](const Result<std::monostate> &written) {
                const bool differs = before && before->reveal() != m_value->reveal();
                if (written && m_control && differs)
                    m_control->m_before.insert(m_name, before);
                end(written);
            });
    }

    void end(const Result<std::monostate> &outcome)
    {
        if (m_control)
            m_control->note(m_name, outcome ? std::nullopt : std::optional<Error>(outcome.error()));
        deliver(outcome);
    }

    void abortWork() override { delete m_work; }

    QPointer<SecretControl> m_control;
    QPointer<SecretStore> m_store;
    const QString m_name;
    const std::shared_ptr<Secret> m_value;
    QPointer<Call> m_work;
};

SecretControl::SecretControl(ProcessLauncher &launcher, bool useKeychain, QObject *parent)
    : QObject(parent), m_launcher(launcher), m_useKeychain(useKeychain)
{
}

SecretControl::~SecretControl() = default;

void SecretControl::setProject(const QString &file, const std::optional<ComposeProject> &project)
{
    if (file != m_file) {
        delete m_looking;
        m_lookAt = -1;
        m_seen.clear();
        m_before.clear();
        // It stays until we go: a workflow may still read from it.
        if (SecretVault *left = std::exchange(m_vault, nullptr))
            left->forget();
        m_file = file;
        if (!file.isEmpty())
            makeVault();
    }
    m_project = project;
    if (m_vault && m_project)
        m_vault->setNames(keptNames(*m_project));
    Q_EMIT changed();
}

/// Asks nothing of the keychain yet.
void SecretControl::makeVault()
{
    m_vault = SecretVault::forProject(m_file, m_useKeychain, this);
    connect(m_vault, &SecretVault::notice, this, [this](const QString &text) {
        Q_EMIT notice(text);
        Q_EMIT changed(); // another place
    });
}

SecretStore *SecretControl::store() const
{
    return m_vault;
}

QList<StackSecret> SecretControl::secrets() const
{
    QList<StackSecret> all;
    if (!m_project)
        return all;
    for (const ComposeSecret &known : m_project->secrets) {
        StackSecret secret;
        secret.name = known.name;
        secret.variable = known.environment;
        secret.file = known.file;
        secret.isAsked = known.isAsked;
        secret.source = !known.environment.isEmpty() ? StackSecret::Source::Kept
                        : !known.file.isEmpty()      ? StackSecret::Source::File
                                                     : StackSecret::Source::External;
        secret.canPutBack = m_before.contains(known.name);
        for (const ComposeService &service : m_project->services) {
            if (service.secrets.contains(known.name))
                secret.services.append(service.name);
        }
        secret.services.sort();
        if (const auto seen = m_seen.constFind(known.name); seen != m_seen.cend()) {
            const std::optional<Error> &failure = *seen;
            secret.state = !failure                                 ? StackSecret::State::Set
                           : failure->kind == Error::Kind::NotFound ? StackSecret::State::Missing
                                                                    : StackSecret::State::Failed;
            if (secret.state == StackSecret::State::Failed)
                secret.failure = failure;
        }
        all.append(secret);
    }
    return all;
}

QString SecretControl::place() const
{
    return m_vault ? m_vault->place() : QString();
}

bool SecretControl::isInFiles() const
{
    return m_vault && m_vault->isInFiles();
}

void SecretControl::look()
{
    if (isLooking() || !m_project || !m_vault)
        return;
    m_vault->forget();
    m_toLook.clear();
    for (const ComposeSecret &secret : m_project->secrets) {
        if (!secret.environment.isEmpty())
            m_toLook.append(secret.name);
        else if (!secret.file.isEmpty())
            m_seen.insert(secret.name,
                          QFileInfo(secret.file).isFile()
                              ? std::nullopt
                              : std::optional(Error{Error::Kind::NotFound, {}, {}, {}}));
    }
    m_lookAt = 0;
    Q_EMIT changed();
    lookAtNext();
}

void SecretControl::lookAtNext()
{
    if (m_lookAt >= m_toLook.size()) {
        m_lookAt = -1;
        Q_EMIT changed();
        return;
    }
    const QString name = m_toLook.at(m_lookAt++);
    m_looking =
        m_vault->read(name, this, [this, name](const Result<std::shared_ptr<Secret>> &value) {
            note(name, value ? std::nullopt : std::optional<Error>(value.error()));
            if (!value && isOfTheStore(value.error().kind))
                m_lookAt = int(m_toLook.size());
            lookAtNext();
        });
}

void SecretControl::note(const QString &name, const std::optional<Error> &failure)
{
    m_seen.insert(name, failure);
    Q_EMIT changed();
}

Call *SecretControl::reveal(const QString &name, QObject *requester,
                            Handler<std::shared_ptr<Secret>> done)
{
    return m_vault->read(name, requester,
                         [self = QPointer(this), name,
                          done = std::move(done)](const Result<std::shared_ptr<Secret>> &value) {
                             if (self)
                                 self->note(name, value ? std::nullopt
                                                        : std::optional<Error>(value.error()));
                             done(value);
                         });
}

Call *SecretControl::set(const QString &name, Secret value, QObject *requester,
                         Handler<std::monostate> done)
{
    return new SetCall(this, name, std::move(value), requester, std::move(done));
}

Call *SecretControl::putBack(const QString &name, QObject *requester, Handler<std::monostate> done)
{
    const std::shared_ptr<Secret> before = m_before.take(name);
    return set(name, before ? before->copy() : Secret(), requester, std::move(done));
}

Call *SecretControl::planRotation(const QString &name, const QStringList &withContainer,
                                  QObject *requester, Handler<SecretRotation> done)
{
    ComposeTarget target;
    target.project = m_project ? m_project->source : ProjectFiles();
    if (target.project.isEmpty())
        target.project.files = {m_file};
    return readComposeModel(m_launcher, target, requester,
                            [project = m_project.value_or(ComposeProject()), name, withContainer,
                             done = std::move(done)](const Result<ComposeModel> &read) {
                                if (!read) {
                                    done(fail(read.error()));
                                    return;
                                }
                                done(
                                    panel::planRotation(project, read->model, name, withContainer));
                            });
}

void SecretControl::onHandedOver(const QStringList &services)
{
    const QList<StackSecret> all = secrets();
    for (const StackSecret &secret : all) {
        if (secret.source != StackSecret::Source::Kept)
            continue;
        m_seen.insert(secret.name, std::nullopt);
        const bool isTaken =
            services.isEmpty()
            || std::any_of(secret.services.cbegin(), secret.services.cend(),
                           [&](const QString &service) { return services.contains(service); });
        if (isTaken)
            m_before.remove(secret.name);
    }
    Q_EMIT changed();
}

} // namespace panel
