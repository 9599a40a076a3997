// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/SecretsStep.h"

#include "core/base/PlainText.h"
#include "core/base/SecretRecipe.h"
#include "core/base/Tr.h"
#include "core/secrets/SecretStore.h"

#include <QFileInfo>

namespace panel {

SecretsStep::SecretsStep(SharedStackContext context, QObject *parent)
    : Step(QStringLiteral("secrets"), Tr::tr("Secrets"), parent), m_context(std::move(context))
{
}

void SecretsStep::run()
{
    m_values.clear();
    m_generated = 0;
    m_context->secretVariables.clear();
    m_missing.clear();
    for (const ComposeSecret &secret : m_context->project.secrets) {
        if (!secret.environment.isEmpty()) {
            m_missing.append(secret);
        } else if (!secret.file.isEmpty() && !QFileInfo(secret.file).isFile()) {
            // Compose would mount an empty folder in its place, or fail when all else is done.
            fail({Error::Kind::NotFound,
                  Tr::tr("The secret %1 is read from %2, which is not there.")
                      .arg(elided(plainLine(secret.name), 60), elided(plainLine(secret.file), 200)),
                  Tr::tr("Put the value into that file, or correct its name in the compose file."),
                  {}});
            return;
        }
    }
    if (m_missing.isEmpty()) {
        skip(Tr::tr("the project has none of its own"));
        return;
    }
    next();
}

void SecretsStep::next()
{
    if (m_missing.isEmpty()) {
        finishWithRevision();
        return;
    }
    const ComposeSecret secret = m_missing.takeFirst();
    report(secret.name);
    m_call = m_context->secrets->read(secret.name, this,
                                      [this, secret](const Result<std::shared_ptr<Secret>> &value) {
                                          if (value)
                                              take(secret, *value);
                                          else if (value.error().kind != Error::Kind::NotFound)
                                              fail(value.error());
                                          else if (secret.isAsked)
                                              ask(secret);
                                          else
                                              generate(secret);
                                      });
}

void SecretsStep::ask(const ComposeSecret &secret)
{
    fail({Error::Kind::NotFound,
          Tr::tr("The secret %1 has no value yet, and only you know it.")
              .arg(elided(plainLine(secret.name), 60)),
          Tr::tr("Set it in the tab “Secrets” or with “inception-panel secrets set %1” for this "
                 "project, then try again.")
              .arg(elided(plainLine(secret.name), 60)),
          {}});
}

void SecretsStep::generate(const ComposeSecret &secret)
{
    auto value = std::make_shared<Secret>(generateSecret(SecretRecipe::forName(secret.name)));
    m_call =
        m_context->secrets->write(secret.name, value->copy(), this,
                                  [this, secret, value](const Result<std::monostate> &written) {
                                      if (!written) {
                                          fail(written.error());
                                          return;
                                      }
                                      ++m_generated;
                                      appendOutput(Tr::tr("%1: generated").arg(secret.name));
                                      take(secret, value);
                                  });
}

void SecretsStep::take(const ComposeSecret &secret, const std::shared_ptr<Secret> &value)
{
    // An empty password would let everybody in, or nobody.
    if (value->reveal().trimmed().isEmpty()) {
        fail({Error::Kind::InvalidInput,
              Tr::tr("The secret %1 is empty.").arg(secret.name),
              Tr::tr("Put a value into %1, or remove it there: then a new one is made.")
                  .arg(m_context->secrets->place()),
              {}});
        return;
    }
    m_values.insert(secret.name, value);
    m_context->secretVariables.insert(secret.environment, value);
    next();
}

void SecretsStep::finishWithRevision()
{
    m_call = readSecretsRevision(
        *m_context->secrets, m_values, this, [this](const Result<QString> &revision) {
            if (!revision) {
                fail(revision.error());
                return;
            }
            m_context->secretVariables.insert(revisionVariable,
                                              std::make_shared<Secret>(revision->toUtf8()));
            const QString place = m_context->secrets->place();
            const int count = int(std::exchange(m_values, {}).size());
            succeed(m_generated > 0
                        ? Tr::tr("%1 of %2 made anew, in %3").arg(m_generated).arg(count).arg(place)
                        : Tr::tr("%n from %1", nullptr, count).arg(place));
        });
}

void SecretsStep::stopWork()
{
    delete m_call;
    m_values.clear();
}

} // namespace panel
