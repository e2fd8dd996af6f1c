# One image for every role: what a node is, its environment says. See README.md for the variables.
FROM node:24.12-bookworm-slim AS console
WORKDIR /baton
COPY package.json package-lock.json .npmrc ./
COPY clients clients
RUN npm ci --include=dev --ignore-scripts
COPY scripts scripts
COPY tsconfig.json ./
COPY web web
RUN node scripts/bootstrap.js --console

FROM node:24.12-bookworm-slim AS packages
WORKDIR /baton
COPY package.json package-lock.json .npmrc ./
COPY clients/typescript/package.json clients/typescript/
# The image brings Node itself, so the optional packages that carry one are left out, but not argon2's binary.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/node-linux-*

FROM node:24.12-bookworm-slim
WORKDIR /baton
ENV NODE_ENV=production DATA_DIR=/data
# What npm is needed for has been done; what isn't there can't be used against us.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn* \
  && mkdir /data && chown node /data
COPY --from=packages /baton/node_modules node_modules
COPY package.json moleculer.config.ts ./
COPY actors actors
COPY services services
COPY --from=console /baton/web/dist web/dist
USER 1000
EXPOSE 3000 9464
# Node is the first process itself, so that it hears SIGTERM.
CMD ["node", "--disable-warning=ExperimentalWarning", "services/main.ts"]
