// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace panel {

/// What really makes new certificates for an engine, and the advice that follows from it.
struct CertificateRenewal
{
    enum class By {
        Administrator, ///< whoever set the engine up; nobody whom we know
        DockerMachine, ///< `machine` can be provisioned, which needs SSH: not with driver "none"
        LocalEngine,   ///< srcs/tools/local-engine, when it starts
    };

    By by = By::Administrator;
    QString machine = {}; ///< DockerMachine: its name, fit to be part of a command

    static CertificateRenewal byDockerMachine(const QString &machine)
    {
        return {By::DockerMachine, machine};
    }

    /// How the engine gets a new certificate, and what that costs.
    QString serverAdvice() const;
    /// How we get new ones, with a new authority where the old one has ended, and what that costs.
    QString clientAdvice() const;
    /// What to do about a file of ours that is missing or broken.
    QString fileAdvice(const QString &path) const;
    /// What to do when the engine trusts another authority than ours.
    QString mismatchAdvice() const;

    bool operator==(const CertificateRenewal &other) const = default;
};

} // namespace panel
